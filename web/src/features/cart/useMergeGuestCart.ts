import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useHasSession } from '@/session/useSession'
import { addItem, cart as cartQuery } from './api/cart'
import { emptyGuestCart, guestLines } from './guest-cart'

/** Whoever signs in keeps what they had chosen as a guest. */
export function useMergeGuestCart() {
  const signedIn = useHasSession()
  const queries = useQueryClient()
  useEffect(() => {
    const lines = guestLines()
    if (!signedIn || lines.length === 0) return
    emptyGuestCart()
    void Promise.allSettled(lines.map((line) => addItem(line.product.id, line.quantity))).then(() =>
      queries.invalidateQueries({ queryKey: cartQuery.queryKey }),
    )
  }, [signedIn, queries])
}
