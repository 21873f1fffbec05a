import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { ModerationCase, PageOf } from '@/api/types'

export const CASES_PER_PAGE = 50

/** Parts that wait for a decision, the oldest first; or those refused. */
export function moderationCases(status: string, page: number) {
  return queryOptions({
    queryKey: ['moderation', status, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/moderation/products', {
          params: { query: { status, limit: CASES_PER_PAGE, offset: (page - 1) * CASES_PER_PAGE } },
          signal,
        }),
      ) as Promise<PageOf<ModerationCase>>,
    placeholderData: keepPreviousData,
  })
}

export function approve(id: number) {
  return done(api.POST('/api/v1/products/{id}/approve', { params: { path: { id } } }))
}

export function reject(id: number, reason: string) {
  return done(api.POST('/api/v1/products/{id}/reject', { params: { path: { id } }, body: { reason } }))
}
