import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const RETURNS_PER_PAGE = 20
export const REASONS = ['defective', 'wrong_item', 'not_as_described', 'damaged', 'no_longer_wanted'] as const
export type Reason = (typeof REASONS)[number]

/** A buyer's own returns, a vendor's to decide, all of them for admins. */
export function returnCases(page: number) {
  return queryOptions({
    queryKey: ['returns', page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/returns', {
          params: { query: { limit: RETURNS_PER_PAGE, offset: (page - 1) * RETURNS_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function askReturn(given: {
  order_item: string
  quantity_returned: number
  reason: Reason
  description?: string
}) {
  return body(api.POST('/api/v1/returns', { body: given }))
}

export type Decision = 'approve' | 'reject' | 'receive' | 'refund'

/** What its vendor or an admin does with a return; the pieces that came back are taken as sellable or not. */
export function decideReturn(id: string, decision: Decision, sellable: boolean) {
  const params = { path: { id } }
  switch (decision) {
    case 'approve':
      return body(api.POST('/api/v1/returns/{id}/approve', { params, body: {} }))
    case 'reject':
      return body(api.POST('/api/v1/returns/{id}/reject', { params, body: {} }))
    case 'receive':
      return body(api.POST('/api/v1/returns/{id}/receive', { params, body: { sellable } }))
    case 'refund':
      return body(api.POST('/api/v1/returns/{id}/process_refund', { params }))
  }
}
