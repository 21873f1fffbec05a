import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { body, publicApi } from '@/api/client'
import type { ProductQuery } from '@/api/types'

export function products(query: ProductQuery) {
  return queryOptions({
    queryKey: ['products', 'list', query],
    queryFn: ({ signal }) => body(publicApi.GET('/api/v1/products', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function product(idOrSlug: string) {
  return queryOptions({
    queryKey: ['products', 'one', idOrSlug],
    queryFn: ({ signal }) =>
      body(publicApi.GET('/api/v1/products/{idOrSlug}', { params: { path: { idOrSlug } }, signal })),
  })
}
