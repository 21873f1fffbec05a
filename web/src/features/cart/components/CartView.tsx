import { Button, Skeleton } from '@mantine/core'
import { IconShoppingCartOff, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { Price } from '@/components/money/Price'
import { Availability } from '@/components/product/Availability'
import { Plate } from '@/components/product/Plate'
import { ProductPicture } from '@/components/product/ProductPicture'
import type { CartLine } from '../cart-lines'
import { useCart } from '../useCart'
import { useChangeQuantity } from '../useCartChanges'
import { CartTotals } from './CartTotals'
import { CouponBox } from './CouponBox'
import classes from './CartView.module.css'
import { Quantity } from './Quantity'

export function CartView() {
  const { t } = useTranslation('shop')
  const { cart, error, retry } = useCart()
  return (
    <>
      <PageHead title={t('cart.title')} />
      {error ? (
        <ErrorState error={error} retry={retry} />
      ) : cart === undefined ? (
        <Skeleton height={320} radius="md" />
      ) : cart.lines.length === 0 ? (
        <EmptyState icon={IconShoppingCartOff} title={t('cart.empty')} text={t('cart.empty_text')}>
          <Button component={Link} to="/catalogue">
            {t('cart.find_parts')}
          </Button>
        </EmptyState>
      ) : (
        <div className={classes.layout}>
          <ul role="list" className={classes.lines}>
            {cart.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
          <Panel title={t('cart.summary')}>
            <CartTotals cart={cart} />
            <CouponBox cart={cart} />
            <Button component={Link} to="/commande" color="amber" size="lg" fullWidth mt="lg">
              {t('cart.checkout')}
            </Button>
            <p className={classes.note}>{t('cart.note')}</p>
          </Panel>
        </div>
      )}
    </>
  )
}

function Line({ line }: { line: CartLine }) {
  const { t } = useTranslation('shop')
  const change = useChangeQuantity()
  const { product } = line
  const tooMany = product.availability !== 'to_confirm' && line.quantity > product.stock_quantity
  return (
    <li className={classes.line}>
      <div className={classes.picture}>
        <ProductPicture product={product} />
      </div>
      <div className={classes.words}>
        <Link to={`/produits/${product.slug}`} className={classes.name}>
          {product.name}
        </Link>
        <Plate>{product.reference}</Plate>
        <p className={classes.vendor}>{t('vendor.by', { name: product.vendor.company_name })}</p>
        {tooMany && product.availability !== 'out_of_stock' ? (
          <p className={classes.warning} role="alert">
            {t('cart.too_many', { count: product.stock_quantity })}
          </p>
        ) : (
          <Availability product={product} />
        )}
      </div>
      <div className={classes.quantity}>
        <Quantity
          value={line.quantity}
          label={t('quantity.of', { name: product.name })}
          onChange={(quantity) => change.mutate({ id: line.id, quantity })}
        />
        <button
          type="button"
          className={classes.remove}
          aria-label={t('cart.remove', { name: product.name })}
          onClick={() => change.mutate({ id: line.id, quantity: 0 })}
        >
          <IconTrash size={20} stroke={1.6} aria-hidden="true" />
        </button>
      </div>
      <div className={classes.price}>
        <Price amount={line.total_price} size="card" />
        {line.quantity > 1 && (
          <span className={classes.unit}>
            <Price amount={line.unit_price} /> {t('cart.each')}
          </span>
        )}
      </div>
    </li>
  )
}
