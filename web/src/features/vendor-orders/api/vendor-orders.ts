import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const VENDOR_ORDERS_PER_PAGE = 20

export function vendorOrders(page: number, status: string | undefined) {
  return queryOptions({
    queryKey: ['vendor-orders', page, status ?? ''],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/vendor-orders', {
          params: {
            query: { status, limit: VENDOR_ORDERS_PER_PAGE, offset: (page - 1) * VENDOR_ORDERS_PER_PAGE },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function vendorOrder(id: string) {
  return queryOptions({
    queryKey: ['vendor-orders', 'one', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/vendor-orders/{id}', { params: { path: { id } }, signal })),
  })
}
