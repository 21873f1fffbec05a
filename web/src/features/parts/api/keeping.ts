import { queryOptions } from '@tanstack/react-query'
import { api, body, done, publicApi } from '@/api/client'
import type { components } from '@/api/openapi'
import type { Nullable, ProductDetail } from '@/api/types'

type Schemas = components['schemas']

/** What a category asks of its parts. */
export type AskedAttribute = Nullable<
  Schemas['AttributeView'],
  'name_ar' | 'name_en' | 'unit' | 'least' | 'most'
>

/** A part as it is typed in; the API checks each attribute against its category. */
export type TypedPart = Omit<Schemas['ProductRequest'], 'attributes'> & {
  attributes?: Record<string, unknown>
}

export const tree = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => body(publicApi.GET('/api/v1/categories', { signal })),
  staleTime: 5 * 60_000,
})

export function askedBy(category: string) {
  return queryOptions({
    queryKey: ['categories', 'attributes', category],
    queryFn: ({ signal }): Promise<AskedAttribute[]> =>
      body(
        publicApi.GET('/api/v1/categories/{slug}/attributes', {
          params: { path: { slug: category } },
          signal,
        }),
      ),
    enabled: category !== '',
    staleTime: 30_000,
  })
}

export function addPart(part: TypedPart): Promise<ProductDetail> {
  return body(api.POST('/api/v1/products', { body: part as Schemas['ProductRequest'] }))
}

export function changePart(id: number, change: TypedPart): Promise<ProductDetail> {
  return body(
    api.PATCH('/api/v1/products/{id}', {
      params: { path: { id } },
      body: change as Schemas['ProductRequest'],
    }),
  )
}

/** Takes a part off sale for good; orders keep its name. */
export function archivePart(id: number) {
  return done(api.DELETE('/api/v1/products/{id}', { params: { path: { id } } }))
}
