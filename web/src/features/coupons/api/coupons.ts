import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { components } from '@/api/openapi'

export const COUPONS_PER_PAGE = 50
type Wanted = components['schemas']['CouponRequest']

export function coupons(page: number) {
  return queryOptions({
    queryKey: ['coupons', page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/coupons', {
          params: { query: { limit: COUPONS_PER_PAGE, offset: (page - 1) * COUPONS_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function addCoupon(coupon: Wanted) {
  return body(api.POST('/api/v1/coupons', { body: coupon }))
}

export function endCoupon(id: string) {
  return done(api.DELETE('/api/v1/coupons/{id}', { params: { path: { id } } }))
}
