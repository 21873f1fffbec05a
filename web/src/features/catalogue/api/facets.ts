import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { body, publicApi } from '@/api/client'
import type { components } from '@/api/openapi'
import type { Nullable, ProductQuery } from '@/api/types'

type Schemas = components['schemas']

export type AttributeFacet = Nullable<Schemas['FacetsOfAttribute'], 'name_ar' | 'name_en' | 'unit'>
export type PriceBand = Nullable<Schemas['FacetsOfPrice'], 'min_price' | 'max_price'>
export type Facets = Omit<Schemas['Facets'], 'attributes' | 'prices'> & {
  attributes: AttributeFacet[]
  prices: PriceBand[]
}

/** What the list can be narrowed by, and how many products each choice leaves. */
export function facets(query: ProductQuery) {
  return queryOptions({
    queryKey: ['products', 'facets', query],
    queryFn: ({ signal }): Promise<Facets> =>
      body(publicApi.GET('/api/v1/products/facets', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
}
