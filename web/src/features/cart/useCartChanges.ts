import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '@/api/problem'
import type { Cart, Product } from '@/api/types'
import { toast } from '@/components/feedback/toast'
import { useHasSession } from '@/session/useSession'
import { addItem, cart as cartQuery, changeItem, removeItem } from './api/cart'
import { withQuantity } from './cart-lines'
import { addAsGuest, changeAsGuest } from './guest-cart'

function useRefusalToast() {
  const { t } = useTranslation()
  return (error: Error) =>
    toast(error instanceof ProblemError ? error.message : t('error.offline'), { tone: 'bad' })
}

export function useAddToCart() {
  const { t } = useTranslation('shop')
  const signedIn = useHasSession()
  const queries = useQueryClient()
  const refused = useRefusalToast()
  return useMutation({
    mutationFn: async ({ product, quantity }: { product: Product; quantity: number }) => {
      if (signedIn) await addItem(product.id, quantity)
      else addAsGuest(product, quantity)
    },
    onSuccess: (_nothing, { product }) => {
      toast(t('cart.added', { name: product.name }), { link: { to: '/panier', text: t('cart.see') } })
      return queries.invalidateQueries({ queryKey: cartQuery.queryKey })
    },
    onError: refused,
  })
}

/** Changes a line; zero removes it. The totals move at once and are put right by the API's answer. */
export function useChangeQuantity() {
  const signedIn = useHasSession()
  const queries = useQueryClient()
  const refused = useRefusalToast()
  return useMutation({
    mutationKey: ['cart', 'change'],
    mutationFn: async ({ id, quantity }: { id: string; quantity: number }) => {
      if (!signedIn) changeAsGuest(Number(id), quantity)
      else await (quantity < 1 ? removeItem(id) : changeItem(id, quantity))
    },
    onMutate: async ({ id, quantity }) => {
      await queries.cancelQueries({ queryKey: cartQuery.queryKey })
      const before = queries.getQueryData<Cart>(cartQuery.queryKey)
      if (before) queries.setQueryData(cartQuery.queryKey, withQuantity(before, id, quantity))
      return { before }
    },
    onError: (error, _asked, context) => {
      if (context?.before) queries.setQueryData(cartQuery.queryKey, context.before)
      refused(error)
    },
    onSettled: () => {
      const last = queries.isMutating({ mutationKey: ['cart', 'change'] }) === 1
      return last ? queries.invalidateQueries({ queryKey: cartQuery.queryKey }) : undefined
    },
  })
}
