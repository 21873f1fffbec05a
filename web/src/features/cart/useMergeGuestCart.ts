import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useHasSession } from '@/session/useSession'
import { addItem, cart as cartQuery } from './api/cart'
import { guestLines, moveGuestCart } from './guest-cart'

/** Whoever signs in keeps what they had chosen as a guest. */
export function useMergeGuestCart() {
  const signedIn = useHasSession()
  const queries = useQueryClient()
  useEffect(() => {
    if (!signedIn || guestLines().length === 0) return
    void moveGuestCart(async (line) => {
      await addItem(line.product.id, line.quantity)
      await queries.invalidateQueries({ queryKey: cartQuery.queryKey })
    })
  }, [signedIn, queries])
}
