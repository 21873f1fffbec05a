import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const ENTRIES_PER_PAGE = 50
export const ACTIVITY_FILTERS = ['actor', 'action', 'entity', 'entity_id', 'search'] as const
export type ActivityFilter = Partial<Record<(typeof ACTIVITY_FILTERS)[number], string>>

export function activity(filter: ActivityFilter, page: number) {
  return queryOptions({
    queryKey: ['activity', filter, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/logs', {
          params: { query: { ...filter, limit: ENTRIES_PER_PAGE, offset: (page - 1) * ENTRIES_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}
