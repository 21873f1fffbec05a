import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { body, publicApi } from '@/api/client'
import { firstAnswer } from '@/api/first-answers'
import type { components } from '@/api/openapi'
import type { ProductQuery } from '@/api/types'

type Schemas = components['schemas']

export function products(query: ProductQuery) {
  return queryOptions({
    queryKey: ['products', 'list', query],
    queryFn: ({ signal }) => body(publicApi.GET('/api/v1/products', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    ...firstAnswer<Schemas['ProductList']>('/api/v1/products', query),
  })
}

export function product(idOrSlug: string) {
  return queryOptions({
    queryKey: ['products', 'one', idOrSlug],
    queryFn: ({ signal }) =>
      body(publicApi.GET('/api/v1/products/{idOrSlug}', { params: { path: { idOrSlug } }, signal })),
    ...firstAnswer<Schemas['ProductDetail']>(`/api/v1/products/${encodeURIComponent(idOrSlug)}`),
  })
}
