import { useQuery } from '@tanstack/react-query'
import { IconSpeakerphone, IconTicket } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { components } from '@/api/openapi'
import { formatDate } from '@/lib/dates'
import { formatMoney } from '@/lib/money'
import { banners, promotions } from '../api/promotions'
import classes from './Promotions.module.css'

type Promotion = components['schemas']['PromotionView']

/** What the shop wants to say today. */
export function Banners() {
  const { i18n } = useTranslation('shop')
  const found = useQuery(banners(i18n.language)).data ?? []
  if (found.length === 0) return null
  return (
    <ul role="list" className={classes.banners}>
      {found.map((banner) => (
        <li key={banner.id}>
          <IconSpeakerphone size={22} stroke={1.6} aria-hidden="true" />
          {banner.link ? <BannerLink to={banner.link}>{banner.text}</BannerLink> : <span>{banner.text}</span>}
        </li>
      ))}
    </ul>
  )
}

function BannerLink({ to, children }: { to: string; children: string }) {
  if (to.startsWith('/')) return <Link to={to}>{children}</Link>
  if (!to.startsWith('https://')) return <span>{children}</span>
  return (
    <a href={to} rel="noopener noreferrer">
      {children}
    </a>
  )
}

/** The codes anybody may use now. */
export function Promotions() {
  const { t, i18n } = useTranslation('shop')
  const found = useQuery(promotions).data ?? []
  if (found.length === 0) return null
  return (
    <section className={classes.section} aria-label={t('promotion.title')}>
      <h2>{t('promotion.title')}</h2>
      <ul role="list" className={classes.codes}>
        {found.map((promotion) => (
          <li key={promotion.code} className={classes.code}>
            <IconTicket size={28} stroke={1.4} aria-hidden="true" />
            <div>
              <p>
                <strong>{promotion.label}</strong> · {worth(promotion)}
              </p>
              <p className={classes.soft}>
                {t('promotion.with')} <bdi dir="ltr">{promotion.code}</bdi>
                {promotion.valid_to &&
                  ` · ${t('promotion.until', { date: formatDate(promotion.valid_to, i18n.language) })}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )

  function worth({ kind, percent, amount }: Promotion): string {
    if (kind === 'percent') return `−${percent} %`
    if (kind === 'amount' && amount) return `−${formatMoney(amount, i18n.language)}`
    return t('promotion.free_shipping')
  }
}
