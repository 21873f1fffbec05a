import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { components } from '@/api/openapi'

export type Purpose = components['schemas']['ConsentRequest']['purpose']

export const consents = queryOptions({
  queryKey: ['users', 'me', 'consents'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/users/me/consents', { signal })),
})

export const erasure = queryOptions({
  queryKey: ['users', 'me', 'erasure'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/users/me/erasure', { signal })),
})

/** Given or taken back, for the words in force. */
export function consent(purpose: Purpose, given: boolean) {
  return body(api.POST('/api/v1/users/me/consents', { body: { purpose, given } }))
}

export function askErasure(password: string) {
  return body(api.POST('/api/v1/users/me/erasure', { body: { password } }))
}

export function keepAccount() {
  return done(api.DELETE('/api/v1/users/me/erasure'))
}
