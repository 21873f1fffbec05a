import { IconBuildingStore, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Product } from '@/api/types'
import classes from './VendorCard.module.css'

/** Who sells the part. */
export function VendorCard({ vendor }: { vendor: Product['vendor'] }) {
  const { t } = useTranslation('shop')
  return (
    <section className={classes.card} aria-label={t('vendor.label')}>
      <IconBuildingStore size={28} stroke={1.4} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.label}>{t('vendor.sold_by')}</p>
        <p className={classes.name}>
          <Link to={`/vendeurs/${vendor.slug}`}>{vendor.company_name}</Link>
        </p>
      </div>
      <p className={classes.rating}>
        {vendor.rating === null ? (
          t('vendor.no_rating')
        ) : (
          <>
            <IconStarFilled size={16} aria-hidden="true" className={classes.star} />
            <span>{t('vendor.rating', { rating: vendor.rating })}</span>
          </>
        )}
      </p>
    </section>
  )
}
