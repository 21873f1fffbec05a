import { queryOptions } from '@tanstack/react-query'
import { body, publicApi } from '@/api/client'
import { firstAnswer } from '@/api/first-answers'
import type { components } from '@/api/openapi'

type Schemas = components['schemas']

const FIVE_MINUTES = 5 * 60_000

export function banners(language: string) {
  return queryOptions({
    queryKey: ['content', 'banners', language],
    queryFn: ({ signal }) => body(publicApi.GET('/api/v1/content/banners', { signal })),
    staleTime: FIVE_MINUTES,
    ...firstAnswer<Schemas['BannerView'][]>('/api/v1/content/banners'),
  })
}

export const promotions = queryOptions({
  queryKey: ['promotions'],
  queryFn: ({ signal }) => body(publicApi.GET('/api/v1/promotions', { signal })),
  staleTime: FIVE_MINUTES,
  ...firstAnswer<Schemas['PromotionView'][]>('/api/v1/promotions'),
})
