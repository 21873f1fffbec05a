import { Button } from '@mantine/core'
import { IconShoppingCartPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '@/api/types'
import { isForSale } from '@/components/product/Availability'
import { useAddToCart } from '../useCartChanges'
import classes from './AddToCart.module.css'
import { Quantity } from './Quantity'

/** The button under a product card. */
export function AddOne({ product }: { product: Product }) {
  const { t } = useTranslation('shop')
  const add = useAddToCart()
  return (
    <Button
      fullWidth
      color="amber"
      size="sm"
      disabled={!isForSale(product)}
      loading={add.isPending}
      aria-label={t('cart.add_named', { name: product.name })}
      onClick={() => add.mutate({ product, quantity: 1 })}
    >
      {t('cart.add_short')}
    </Button>
  )
}

/** Quantity and button on the product's own page. */
export function AddToCart({ product }: { product: Product }) {
  const { t } = useTranslation('shop')
  const add = useAddToCart()
  const [quantity, setQuantity] = useState(1)
  const sells = isForSale(product)
  const most = Math.max(1, product.stock_quantity)
  return (
    <div className={classes.add}>
      {sells && (
        <Quantity
          value={quantity}
          onChange={setQuantity}
          label={t('quantity.of', { name: product.name })}
          most={most}
        />
      )}
      <Button
        className={classes.button}
        color="amber"
        size="lg"
        leftSection={<IconShoppingCartPlus size={22} aria-hidden="true" />}
        disabled={!sells}
        loading={add.isPending}
        onClick={() => add.mutate({ product, quantity })}
      >
        {sells ? t('cart.add') : t('availability.out_of_stock')}
      </Button>
    </div>
  )
}
