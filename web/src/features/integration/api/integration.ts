import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { ReliabilityReport } from '../types'

export const LOGS_PER_PAGE = 50
export const LOG_FILTERS = [
  'link',
  'sync_type',
  'status',
  'correlation_id',
  'started_after',
  'started_before',
] as const

export const routes = queryOptions({
  queryKey: ['integration', 'routes'],
  queryFn: ({ signal }) =>
    body(api.GET('/api/v1/integrations/routes', { params: { query: { limit: 200 } }, signal })),
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

export type RouteDecision = 'run' | 'stop' | 'start'

export function decideRoute(id: string, decision: RouteDecision) {
  return body(api.POST(`/api/v1/integrations/routes/{id}/${decision}`, { params: { path: { id } } }))
}

export const links = queryOptions({
  queryKey: ['integration', 'links'],
  queryFn: ({ signal }) =>
    body(api.GET('/api/v1/integrations/links', { params: { query: { limit: 200 } }, signal })),
  refetchInterval: 15_000,
})

export function link(id: string) {
  return queryOptions({
    queryKey: ['integration', 'links', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/integrations/links/{id}', { params: { path: { id } }, signal })),
    refetchInterval: 10_000,
  })
}

export const DIFFERENCES_PER_PAGE = 50

export function differences(id: string, state: string, page: number) {
  return queryOptions({
    queryKey: ['integration', 'links', id, 'differences', state, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/links/{id}/differences', {
          params: {
            path: { id },
            query: {
              state: state || undefined,
              limit: DIFFERENCES_PER_PAGE,
              offset: (page - 1) * DIFFERENCES_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  })
}

export function runLink(id: string, scope?: 'full') {
  return body(api.POST('/api/v1/integrations/links/{id}/run', { params: { path: { id }, query: { scope } } }))
}

export function checkLink(id: string) {
  return body(api.POST('/api/v1/integrations/links/{id}/truth-check', { params: { path: { id } } }))
}

export function repairOne(id: string, difference: number) {
  return body(
    api.POST('/api/v1/integrations/links/{id}/differences/{difference}/repair', {
      params: { path: { id, difference } },
    }),
  )
}

export function repairAll(id: string) {
  return body(api.POST('/api/v1/integrations/links/{id}/differences/repair', { params: { path: { id } } }))
}

export const ORDERS_PER_PAGE = 50

export function ordersOnTheirWay(state: string, link: string, page: number) {
  return queryOptions({
    queryKey: ['integration', 'orders', state, link, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/orders', {
          params: {
            query: {
              state: state || undefined,
              link: link || undefined,
              limit: ORDERS_PER_PAGE,
              offset: (page - 1) * ORDERS_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  })
}

export function retryOrder(vendorOrder: string) {
  return body(api.POST('/api/v1/integrations/orders/{id}/retry', { params: { path: { id: vendorOrder } } }))
}

export const ALERTS_PER_PAGE = 50

export function alerts(status: string, kind: string, page: number) {
  return queryOptions({
    queryKey: ['integration', 'alerts', status, kind, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/alerts', {
          params: {
            query: {
              status: status || undefined,
              kind: kind || undefined,
              limit: ALERTS_PER_PAGE,
              offset: (page - 1) * ALERTS_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  })
}

export function acknowledge(id: string) {
  return body(api.POST('/api/v1/integrations/alerts/{id}/acknowledge', { params: { path: { id } } }))
}

export function reliability(from: string, to: string) {
  return queryOptions({
    queryKey: ['integration', 'reliability', from, to],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/reliability', { params: { query: { from, to } }, signal }),
      ) as Promise<ReliabilityReport>,
    placeholderData: keepPreviousData,
  })
}
