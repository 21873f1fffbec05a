import { queryOptions } from '@tanstack/react-query'
import { body, publicApi } from '@/api/client'

export function vendor(slug: string) {
  return queryOptions({
    queryKey: ['vendors', slug],
    queryFn: ({ signal }) =>
      body(publicApi.GET('/api/v1/vendors/{slug}', { params: { path: { slug } }, signal })),
    staleTime: 60_000,
  })
}

/** The vendors to choose from beside the catalogue. */
export const vendors = queryOptions({
  queryKey: ['vendors', 'list'],
  queryFn: ({ signal }) =>
    body(publicApi.GET('/api/v1/vendors', { params: { query: { limit: 50 } }, signal })),
  staleTime: 5 * 60_000,
})
