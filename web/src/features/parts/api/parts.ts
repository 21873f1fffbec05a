import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const PARTS_PER_PAGE = 50
export const CHANGES_PER_PAGE = 50

/** The vendor's own parts: asked with its token, the list of products holds these only. */
export function ownParts(search: string, stock: string, page: number) {
  return queryOptions({
    queryKey: ['parts', search, stock, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/products', {
          params: {
            query: {
              search: search || undefined,
              in_stock: stock === '' ? undefined : stock === 'in',
              limit: PARTS_PER_PAGE,
              offset: (page - 1) * PARTS_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function part(id: number) {
  return queryOptions({
    queryKey: ['parts', 'one', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/products/{idOrSlug}', { params: { path: { idOrSlug: String(id) } }, signal })),
  })
}

export function changes(id: number, page: number) {
  return queryOptions({
    queryKey: ['parts', 'history', id, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/products/{id}/history', {
          params: { path: { id }, query: { limit: CHANGES_PER_PAGE, offset: (page - 1) * CHANGES_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function why(id: number, field: string) {
  return queryOptions({
    queryKey: ['parts', 'why', id, field],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/offers/{id}/why', {
          params: { path: { id }, query: { field } },
          signal,
        }),
      ),
    retry: false,
  })
}
