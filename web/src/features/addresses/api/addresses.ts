import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { AddressRequest } from '@/api/types'

export const addresses = queryOptions({
  queryKey: ['addresses'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/addresses', { signal })),
})

export function addAddress(address: AddressRequest) {
  return body(api.POST('/api/v1/addresses', { body: address }))
}

export function changeAddress(id: string, address: AddressRequest) {
  return body(api.PUT('/api/v1/addresses/{id}', { params: { path: { id } }, body: address }))
}

export function removeAddress(id: string) {
  return done(api.DELETE('/api/v1/addresses/{id}', { params: { path: { id } } }))
}
