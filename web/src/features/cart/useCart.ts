import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useHasSession } from '@/session/useSession'
import { cart as cartQuery, cartTo } from './api/cart'
import { shownCart, shownGuestCart, type ShownCart } from './cart-lines'
import { guestLines, onGuestCart } from './guest-cart'

interface CartState {
  cart: ShownCart | undefined
  error: Error | null
  retry: () => void
}

/** The cart of whoever is here: the account's own, or the guest's on this device. */
export function useCart(): CartState {
  const signedIn = useHasSession()
  const kept = useSyncExternalStore(onGuestCart, guestLines)
  const own = useQuery({ ...cartQuery, enabled: signedIn })
  if (!signedIn) return { cart: shownGuestCart(kept), error: null, retry: () => undefined }
  return {
    // Until what was chosen as a guest has moved in, the account's cart is not the whole one.
    cart: own.data && kept.length === 0 ? shownCart(own.data) : undefined,
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
