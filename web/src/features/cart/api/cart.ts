import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { Cart } from '@/api/types'

export const cart = queryOptions({
  queryKey: ['carts', 'me'],
  queryFn: ({ signal }): Promise<Cart> => body(api.GET('/api/v1/carts/me', { signal })),
})

export function addItem(product: number, quantity: number) {
  return done(api.POST('/api/v1/carts/me/items', { body: { product, quantity } }))
}

export function changeItem(id: string, quantity: number) {
  return done(api.PATCH('/api/v1/carts/me/items/{id}', { params: { path: { id } }, body: { quantity } }))
}

export function removeItem(id: string) {
  return done(api.DELETE('/api/v1/carts/me/items/{id}', { params: { path: { id } } }))
}
