import { useTranslation } from 'react-i18next'
import { Price } from '@/components/money/Price'
import type { ShownCart } from '../cart-lines'
import classes from './CartTotals.module.css'

const NOTHING = /^0(\.0+)?$/

/** What there is to pay, line by line; it changes with every quantity. */
export function CartTotals({ cart }: { cart: ShownCart }) {
  const { t } = useTranslation('shop')
  return (
    <dl className={classes.totals} aria-live="polite">
      <div>
        <dt>{t('totals.subtotal')}</dt>
        <dd>
          <Price amount={cart.subtotal} />
        </dd>
      </div>
      <div>
        <dt>{t('totals.shipping')}</dt>
        <dd>
          {cart.shipping === null ? (
            t('totals.at_checkout')
          ) : NOTHING.test(cart.shipping) ? (
            t('totals.free')
          ) : (
            <Price amount={cart.shipping} />
          )}
        </dd>
      </div>
      {!NOTHING.test(cart.discount) && (
        <div>
          <dt>
            {t('totals.discount')} {cart.coupon && <bdi dir="ltr">{cart.coupon.code}</bdi>}
          </dt>
          <dd>
            <Price amount={`-${cart.discount}`} />
          </dd>
        </div>
      )}
      {!NOTHING.test(cart.stamp) && (
        <div>
          <dt>{t('totals.stamp')}</dt>
          <dd>
            <Price amount={cart.stamp} />
          </dd>
        </div>
      )}
      <div className={classes.total}>
        <dt>{t('totals.total')}</dt>
        <dd>
          <Price amount={cart.total} size="card" />
        </dd>
      </div>
      {cart.vat !== null && (
        <div className={classes.vat}>
          <dt>{t('totals.vat')}</dt>
          <dd>
            <Price amount={cart.vat} />
          </dd>
        </div>
      )}
    </dl>
  )
}
