import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { components } from '@/api/openapi'
import type { VendorDocument } from '@/api/types'
import { handIn } from '@/lib/files'

export type ShopChange = components['schemas']['VendorRequest']
export const PAPERS = ['tax_card', 'trade_register', 'bank_certificate', 'identity', 'other'] as const
export type PaperKind = (typeof PAPERS)[number]

export const ownShop = queryOptions({
  queryKey: ['vendors', 'me'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/vendors/me', { signal })),
  retry: false,
})

export const papers = queryOptions({
  queryKey: ['vendors', 'me', 'documents'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/vendors/me/documents', { signal })),
})

export function apply(shop: ShopChange) {
  return body(api.POST('/api/v1/vendors', { body: shop }))
}

export function applyAgain() {
  return body(api.POST('/api/v1/vendors/me/applications'))
}

export function changeShop(shop: ShopChange) {
  return body(api.PATCH('/api/v1/vendors/me', { body: shop }))
}

export function handInPaper(kind: PaperKind, file: File): Promise<VendorDocument[]> {
  return handIn(`/api/v1/vendors/me/documents?kind=${kind}`, file)
}
