import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const ORDERS_PER_PAGE = 20

export function ownOrders(page: number) {
  return queryOptions({
    queryKey: ['orders', 'me', page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/orders/me', {
          params: { query: { limit: ORDERS_PER_PAGE, offset: (page - 1) * ORDERS_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function order(id: string) {
  return queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => body(api.GET('/api/v1/orders/{id}', { params: { path: { id } }, signal })),
  })
}

export const shipments = queryOptions({
  queryKey: ['shipments'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/shipments', { params: { query: { limit: 200 } }, signal })),
})

export function confirmOrder(id: string) {
  return body(api.POST('/api/v1/orders/{id}/confirm', { params: { path: { id } } }))
}

export function cancelOrder(id: string, reason: string | undefined) {
  return body(api.POST('/api/v1/orders/{id}/cancel', { params: { path: { id } }, body: { reason } }))
}

/** Puts what can still be bought into the cart; tells which parts cannot. */
export function orderAgain(id: string) {
  return body(api.POST('/api/v1/orders/{id}/reorder', { params: { path: { id } } }))
}

/** Everybody's, for staff; by the number of an order or of a vendor's part of it. */
export function allOrders(status: string, number: string, page: number) {
  return queryOptions({
    queryKey: ['orders', 'all', status, number, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/orders', {
          params: {
            query: {
              status: status || undefined,
              number: number || undefined,
              limit: ORDERS_PER_PAGE,
              offset: (page - 1) * ORDERS_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}
