import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Price } from '@/components/money/Price'
import type { ShownCart } from '../cart-lines'
import classes from './CartLines.module.css'

/** The cart in short, for the last look before ordering. */
export function CartLines({ cart }: { cart: ShownCart }) {
  const { t } = useTranslation('shop')
  return (
    <div>
      <ul role="list" className={classes.lines}>
        {cart.lines.map((line) => (
          <li key={line.id}>
            <span>
              {line.quantity} × {line.product.name}{' '}
              <span className={classes.reference}>
                (<bdi dir="ltr">{line.product.reference}</bdi>, {line.product.vendor.company_name})
              </span>
            </span>
            <Price amount={line.total_price} />
          </li>
        ))}
      </ul>
      <Link to="/panier">{t('cart.change')}</Link>
    </div>
  )
}
