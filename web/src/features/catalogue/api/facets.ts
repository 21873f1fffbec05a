import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { body, publicApi } from '@/api/client'
import type { ProductQuery } from '@/api/types'

export function facets(query: ProductQuery) {
  const filters = { ...query, limit: undefined, offset: undefined, ordering: undefined }
  return queryOptions({
    queryKey: ['products', 'facets', filters],
    queryFn: ({ signal }) =>
      body(publicApi.GET('/api/v1/products/facets', { params: { query: filters }, signal })),
    placeholderData: keepPreviousData,
    retry: false,
  })
}
