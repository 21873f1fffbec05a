import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'

export const REVIEWS_PER_PAGE = 10

export function reviewsOf(product: number, page: number) {
  return queryOptions({
    queryKey: ['reviews', product, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/products/{id}/reviews', {
          params: {
            path: { id: product },
            query: { limit: REVIEWS_PER_PAGE, offset: (page - 1) * REVIEWS_PER_PAGE },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function allReviews(page: number) {
  return queryOptions({
    queryKey: ['reviews', 'all', page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/reviews', {
          params: { query: { limit: REVIEWS_PER_PAGE, offset: (page - 1) * REVIEWS_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function write(product: number, review: { rating: number; title?: string; body?: string }) {
  return body(api.POST('/api/v1/products/{id}/reviews', { params: { path: { id: product } }, body: review }))
}

export function remove(id: string) {
  return done(api.DELETE('/api/v1/reviews/{id}', { params: { path: { id } } }))
}

export function show(id: string) {
  return body(api.POST('/api/v1/reviews/{id}/publish', { params: { path: { id } }, body: {} }))
}

export function hide(id: string) {
  return body(api.POST('/api/v1/reviews/{id}/hide', { params: { path: { id } }, body: {} }))
}
