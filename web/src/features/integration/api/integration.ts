import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const LOGS_PER_PAGE = 50
export const LOG_FILTERS = ['link', 'sync_type', 'status', 'correlation_id'] as const

export const routes = queryOptions({
  queryKey: ['integration', 'routes'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/integrations/routes', { signal })),
  refetchInterval: 10_000,
})

export type LogFilter = Partial<Record<(typeof LOG_FILTERS)[number], string>>

export function syncLogs(filter: LogFilter, page: number) {
  return queryOptions({
    queryKey: ['integration', 'sync-logs', filter, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/erp-sync-logs', {
          params: { query: { ...filter, limit: LOGS_PER_PAGE, offset: (page - 1) * LOGS_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  })
}

export function syncLog(id: string) {
  return queryOptions({
    queryKey: ['integration', 'sync-log', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/integrations/erp-sync-logs/{id}', { params: { path: { id } }, signal })),
    refetchInterval: (query) => (query.state.data?.status === 'running' ? 2000 : false),
  })
}
