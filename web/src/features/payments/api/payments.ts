import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { CardPayment } from '@/api/types'
import { handIn } from '@/lib/files'

export function proofs(payment: string) {
  return queryOptions({
    queryKey: ['payments', payment, 'proofs'],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/payments/{id}/proofs', { params: { path: { id: payment } }, signal })),
  })
}

export function handInProof(payment: string, file: File) {
  return handIn(`/api/v1/payments/${payment}/proofs`, file)
}

export function openCardPage(payment: string): Promise<CardPayment> {
  return body(api.POST('/api/v1/payments/{id}/card', { params: { path: { id: payment } } }))
}

/** Asks the provider itself; a browser that came back proves nothing. */
export function checkCard(payment: string): Promise<CardPayment> {
  return body(api.POST('/api/v1/payments/{id}/card/check', { params: { path: { id: payment } } }))
}
