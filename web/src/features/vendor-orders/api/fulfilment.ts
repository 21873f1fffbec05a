import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { components } from '@/api/openapi'
import type { Shipment } from '@/api/types'

const NEWEST = 200

export function parcelsOf(order: string) {
  return queryOptions({
    queryKey: ['shipments', 'of', order],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shipments', { params: { query: { limit: NEWEST } }, signal })).then((page) =>
        page.results.filter((parcel) => parcel.vendor_order === order),
      ),
  })
}

export function openParcel(parcel: components['schemas']['OpenShipmentRequest']) {
  return body(api.POST('/api/v1/shipments', { body: parcel }))
}

export function moveParcel(id: string, status: Shipment['status']) {
  return body(
    api.POST('/api/v1/shipments/{id}/update_shipment_status', { params: { path: { id } }, body: { status } }),
  )
}

/** The cash a part must bring; there is none before its first parcel leaves. */
export function cashOf(order: string) {
  return queryOptions({
    queryKey: ['vendor-orders', 'cash', order],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/vendor-orders/{id}/cash', { params: { path: { id: order } }, signal })),
    retry: false,
  })
}

export function tellCash(order: string, state: string, reference?: string) {
  return body(
    api.POST('/api/v1/vendor-orders/{id}/cash', {
      params: { path: { id: order } },
      body: { state, reference },
    }),
  )
}
