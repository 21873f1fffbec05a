import { queryOptions } from '@tanstack/react-query'
import { api, body, done, publicApi } from '@/api/client'

export type Kind = 'CAR' | 'VAN' | 'MOTORCYCLE'

export function makes(kind: Kind) {
  return queryOptions({
    queryKey: ['vehicles', 'makes', kind],
    queryFn: ({ signal }) =>
      body(publicApi.GET('/api/v1/vehicles/makes', { params: { query: { kind } }, signal })),
    staleTime: Infinity,
  })
}

export function models(make: string, kind: Kind) {
  return queryOptions({
    queryKey: ['vehicles', 'models', make, kind],
    queryFn: ({ signal }) =>
      body(
        publicApi.GET('/api/v1/vehicles/makes/{slug}/models', {
          params: { path: { slug: make }, query: { kind } },
          signal,
        }),
      ),
    enabled: make !== '',
    staleTime: Infinity,
  })
}

export function types(model: number) {
  return queryOptions({
    queryKey: ['vehicles', 'types', model],
    queryFn: ({ signal }) =>
      body(publicApi.GET('/api/v1/vehicles/models/{id}/types', { params: { path: { id: model } }, signal })),
    enabled: model > 0,
    staleTime: Infinity,
  })
}

export const garage = queryOptions({
  queryKey: ['garage'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/garages/me/vehicles', { signal })),
})

export function keep(type: number) {
  return body(api.POST('/api/v1/garages/me/vehicles', { body: { type } }))
}

export function letGo(id: string) {
  return done(api.DELETE('/api/v1/garages/me/vehicles/{id}', { params: { path: { id } } }))
}
