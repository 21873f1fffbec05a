import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { Dispute } from '@/api/types'
import type { components } from '@/api/openapi'
import { handIn } from '@/lib/files'

export const DISPUTES_PER_PAGE = 20
export const REASONS = ['not_received', 'not_as_described', 'return_refused', 'other'] as const
type Opening = components['schemas']['DisputeRequest']

export function disputes(page: number, status: string | undefined) {
  return queryOptions({
    queryKey: ['disputes', 'list', page, status ?? ''],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/disputes', {
          params: { query: { status, limit: DISPUTES_PER_PAGE, offset: (page - 1) * DISPUTES_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function dispute(id: string) {
  return queryOptions({
    queryKey: ['disputes', 'one', id],
    queryFn: ({ signal }): Promise<Dispute> =>
      body(api.GET('/api/v1/disputes/{id}', { params: { path: { id } }, signal })),
  })
}

export function openDispute(opening: Opening, key: string): Promise<Dispute> {
  return body(api.POST('/api/v1/disputes', { params: { header: { 'Idempotency-Key': key } }, body: opening }))
}

export function say(id: string, message: string): Promise<Dispute> {
  return body(api.POST('/api/v1/disputes/{id}/messages', { params: { path: { id } }, body: { message } }))
}

export function showEvidence(id: string, file: File): Promise<Dispute> {
  return handIn(`/api/v1/disputes/${id}/evidence`, file)
}

export function withdraw(id: string): Promise<Dispute> {
  return body(api.POST('/api/v1/disputes/{id}/withdraw', { params: { path: { id } } }))
}

export function decide(
  id: string,
  decision: string,
  refund_amount: string | undefined,
  key: string,
): Promise<Dispute> {
  return body(
    api.POST('/api/v1/disputes/{id}/decide', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { decision, refund_amount },
    }),
  )
}
