import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export function statement(from: string, to: string) {
  return queryOptions({
    queryKey: ['vendors', 'me', 'statement', from, to],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/vendors/me/statement', { params: { query: { from, to } }, signal })),
  })
}

export function statistics(days: number) {
  return queryOptions({
    queryKey: ['vendors', 'me', 'statistics', days],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/vendors/me/statistics', { params: { query: { days } }, signal })),
    staleTime: 5 * 60_000,
  })
}
