import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasSession } from '@/session/useSession'
import { applyCoupon, cart as cartQuery, dropCoupon } from '../api/cart'
import type { ShownCart } from '../cart-lines'
import classes from './CouponBox.module.css'

/** A code typed into the cart: what it gives, or why it gives nothing. */
export function CouponBox({ cart }: { cart: ShownCart }) {
  const { t } = useTranslation(['shop', 'common'])
  const signedIn = useHasSession()
  const queries = useQueryClient()
  const id = useId()
  const [code, setCode] = useState('')
  const refresh = () => queries.invalidateQueries({ queryKey: cartQuery.queryKey })
  const apply = useMutation({ mutationFn: applyCoupon, onSuccess: refresh })
  const drop = useMutation({ mutationFn: () => dropCoupon(), onSuccess: refresh })
  if (!signedIn) return null
  if (cart.coupon) {
    return (
      <div className={classes.kept} data-applies={cart.coupon.applies} role="status">
        <span>
          <strong dir="ltr">{cart.coupon.code}</strong>{' '}
          {cart.coupon.applies ? t('coupon.applies') : cart.coupon.message}
        </span>
        <Button variant="subtle" size="compact-sm" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('common:action.remove')}
        </Button>
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') apply.mutate(code.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <label htmlFor={id}>{t('coupon.label')}</label>
      <div className={classes.line}>
        <input
          id={id}
          value={code}
          maxLength={40}
          dir="ltr"
          autoComplete="off"
          aria-invalid={apply.isError}
          aria-describedby={apply.isError ? `${id}-wrong` : undefined}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" variant="default" loading={apply.isPending}>
          {t('coupon.apply')}
        </Button>
      </div>
      {apply.isError && (
        <p id={`${id}-wrong`} className={classes.wrong} role="alert">
          {apply.error.message}
        </p>
      )}
    </form>
  )
}
