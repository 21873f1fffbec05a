import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'

export const wishlist = queryOptions({
  queryKey: ['wishlist'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/wishlists/me', { signal })),
  staleTime: 60_000,
})

export function wish(product: number) {
  return done(api.POST('/api/v1/wishlists/me/items', { body: { product } }))
}

export function forget(product: number) {
  return done(api.DELETE('/api/v1/wishlists/me/items/{product}', { params: { path: { product } } }))
}
