import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { components } from '@/api/openapi'

type Schemas = components['schemas']

export const vatRates = queryOptions({
  queryKey: ['tariffs', 'vat'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/tax-rates', { signal })),
})
export const stampDuties = queryOptions({
  queryKey: ['tariffs', 'stamp'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/stamp-duties', { signal })),
})
export const commissions = queryOptions({
  queryKey: ['tariffs', 'commission'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/commission-rules', { signal })),
})
export const carriage = queryOptions({
  queryKey: ['tariffs', 'carriage'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/shipping/rates', { signal })),
})

export function addVatRate(rate: Schemas['VatRateRequest']) {
  return body(api.POST('/api/v1/tax-rates', { body: rate }))
}
export function addCommission(rule: Schemas['CommissionRuleRequest']) {
  return body(api.POST('/api/v1/commission-rules', { body: rule }))
}
export function setCarriage(rate: Schemas['CarriageRequest']) {
  return done(api.PUT('/api/v1/shipping/rates', { body: rate }))
}
