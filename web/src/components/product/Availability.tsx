import { useTranslation } from 'react-i18next'
import type { Product } from '@/api/types'
import classes from './Availability.module.css'

/** What the shop truly knows about the stock, in words. */
export function Availability({ product }: { product: Pick<Product, 'availability' | 'stock_quantity'> }) {
  const { t } = useTranslation('shop')
  const text =
    product.availability === 'low'
      ? t('availability.low', { count: product.stock_quantity })
      : t(`availability.${product.availability}`)
  return (
    <span className={classes.word} data-state={product.availability}>
      {text}
    </span>
  )
}

export function isForSale(product: Pick<Product, 'availability' | 'is_active'>): boolean {
  return product.is_active && product.availability !== 'out_of_stock'
}
