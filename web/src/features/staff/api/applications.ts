import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export function vendorOf(slug: string) {
  return queryOptions({
    queryKey: ['staff', 'vendors', 'one', slug],
    queryFn: ({ signal }) => body(api.GET('/api/v1/vendors/{slug}', { params: { path: { slug } }, signal })),
  })
}

export function papersOf(id: number) {
  return queryOptions({
    queryKey: ['staff', 'vendors', 'papers', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/vendors/{id}/documents', { params: { path: { id } }, signal })),
  })
}

export function rejectVendor(id: number, reason: string) {
  return body(api.POST('/api/v1/vendors/{id}/reject', { params: { path: { id } }, body: { reason } }))
}

export function giveBadge(id: number, verified: boolean) {
  return body(api.POST('/api/v1/vendors/{id}/verify', { params: { path: { id } }, body: { verified } }))
}
