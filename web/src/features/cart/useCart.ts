import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '@/components/feedback/toast'
import { useHasSession } from '@/session/useSession'
import { addItem, cart as cartQuery, cartTo } from './api/cart'
import { shownCart, shownGuestCart, type ShownCart } from './cart-lines'
import { guestLines, moveGuestCart, onGuestCart } from './guest-cart'

interface CartState {
  cart: ShownCart | undefined
  error: Error | null
  retry: () => void
}

/** Whoever signs in keeps what they had chosen as a guest, and hears of what could not come along; once for all who ask. */
export function useMergeGuestCart() {
  const { t } = useTranslation('shop')
  const signedIn = useHasSession()
  const kept = useSyncExternalStore(onGuestCart, guestLines)
  const queries = useQueryClient()
  return useQuery({
    queryKey: ['guest-cart'],
    queryFn: async () => {
      // The cart as it was before would pass for the one after.
      await queries.resetQueries({ queryKey: cartQuery.queryKey })
      const refused = await moveGuestCart((line) => addItem(line.product.id, line.quantity))
      refused.forEach(({ name, reason }) => toast(t('cart.not_moved', { name, reason }), { tone: 'bad' }))
      return refused.length
    },
    enabled: signedIn && kept.length > 0,
    // A line sent twice would be there twice: who sees that it did not come asks again.
    retry: false,
    staleTime: 0,
  })
}

/** The cart of whoever is here: the account's own, or the guest's on this device. */
export function useCart(): CartState {
  const signedIn = useHasSession()
  const kept = useSyncExternalStore(onGuestCart, guestLines)
  const move = useMergeGuestCart()
  // Until what was chosen as a guest has moved in, the account's cart is not the whole one: it is not even asked for.
  const own = useQuery({ ...cartQuery, enabled: signedIn && kept.length === 0 })
  if (!signedIn) return { cart: shownGuestCart(kept), error: null, retry: () => undefined }
  if (kept.length > 0)
    return { cart: undefined, error: move.isFetching ? null : move.error, retry: () => void move.refetch() }
  return {
    cart: own.data && shownCart(own.data),
    error: own.isError ? own.error : null,
    retry: () => void own.refetch(),
  }
}

/** What an order to this governorate would cost, while it is counted what the cart says. */
export function useBill(governorate: string | undefined): ShownCart | undefined {
  const { cart } = useCart()
  const counted = useQuery({ ...cartTo(governorate ?? ''), enabled: governorate !== undefined })
  return counted.data === undefined ? cart : shownCart(counted.data)
}
