import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const dashboard = queryOptions({
  queryKey: ['vendors', 'me', 'dashboard'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/vendors/me/dashboard', { signal })),
})

export const ownVendor = queryOptions({
  queryKey: ['vendors', 'me'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/vendors/me', { signal })),
  staleTime: 5 * 60_000,
})
