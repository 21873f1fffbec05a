import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { ProductCard } from '@/components/product/ProductCard'
import { ProductCardSkeleton } from '@/components/product/ProductCardSkeleton'
import { wishlist } from '../api/wishlist'
import { WishButton } from './WishButton'
import classes from './WishlistView.module.css'

/** The parts somebody keeps for later, at today's price and stock. */
export function WishlistView() {
  const { t } = useTranslation('shop')
  const found = useQuery(wishlist)
  return (
    <>
      <PageHead title={t('wish.title')} lead={t('wish.lead')} />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.items.length === 0 ? (
        <EmptyState icon={IconHeart} title={t('wish.none')} text={t('wish.none_text')}>
          <Button component={Link} to="/catalogue">
            {t('wish.find')}
          </Button>
        </EmptyState>
      ) : (
        <div className={classes.list}>
          {found.data?.items.map(({ product }) => (
            <ProductCard
              key={product.id}
              product={product}
              layout="list"
              action={<WishButton product={product.id} />}
            />
          )) ?? <ProductCardSkeleton layout="list" />}
        </div>
      )}
    </>
  )
}
