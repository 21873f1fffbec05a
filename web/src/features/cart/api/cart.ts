import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { Cart } from '@/api/types'

export const cart = queryOptions({
  queryKey: ['carts', 'me'],
  queryFn: ({ signal }): Promise<Cart> => body(api.GET('/api/v1/carts/me', { signal })),
})

/** The cart as an order to this governorate would cost. */
export function cartTo(governorate: string) {
  return queryOptions({
    queryKey: ['carts', 'me', 'to', governorate],
    queryFn: ({ signal }): Promise<Cart> =>
      body(api.GET('/api/v1/carts/me', { params: { query: { governorate } }, signal })),
  })
}

export function applyCoupon(code: string): Promise<Cart> {
  return body(api.PUT('/api/v1/carts/me/coupon', { body: { code } }))
}

export function dropCoupon() {
  return done(api.DELETE('/api/v1/carts/me/coupon'))
}

export function addItem(product: number, quantity: number) {
  return done(api.POST('/api/v1/carts/me/items', { body: { product, quantity } }))
}

export function changeItem(id: string, quantity: number) {
  return done(api.PATCH('/api/v1/carts/me/items/{id}', { params: { path: { id } }, body: { quantity } }))
}

export function removeItem(id: string) {
  return done(api.DELETE('/api/v1/carts/me/items/{id}', { params: { path: { id } } }))
}
