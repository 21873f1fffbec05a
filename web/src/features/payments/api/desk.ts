import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const PAYMENTS_PER_PAGE = 50

export function payments(page: number) {
  return queryOptions({
    queryKey: ['payments', 'list', page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/payments', {
          params: { query: { limit: PAYMENTS_PER_PAGE, offset: (page - 1) * PAYMENTS_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function refundsOf(id: string) {
  return queryOptions({
    queryKey: ['payments', id, 'refunds'],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/payments/{id}/refunds', { params: { path: { id } }, signal })),
  })
}

export function markPaid(id: string, transaction_id: string | undefined) {
  return body(
    api.POST('/api/v1/payments/{id}/mark_as_paid', { params: { path: { id } }, body: { transaction_id } }),
  )
}

/** The amount, or all that is left; the key makes it single. */
export function refund(id: string, amount: number | undefined, key: string) {
  return body(
    api.POST('/api/v1/payments/{id}/mark_as_refunded', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { amount },
    }),
  )
}
