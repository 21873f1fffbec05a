import { IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCart } from '../useCart'
import classes from './CartLink.module.css'

/** The way to the cart, with the number of pieces in it. */
export function CartLink() {
  const { t } = useTranslation('shop')
  const pieces = useCart().cart?.lines.reduce((sum, line) => sum + line.quantity, 0) ?? 0
  return (
    <Link to="/panier" className={classes.link} aria-label={t('cart.link', { count: pieces })}>
      <IconShoppingCart size={24} stroke={1.7} aria-hidden="true" />
      <span className={classes.word}>{t('cart.title')}</span>
      {pieces > 0 && <span className={classes.count}>{pieces}</span>}
    </Link>
  )
}
