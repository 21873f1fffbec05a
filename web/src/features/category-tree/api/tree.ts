import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { components } from '@/api/openapi'

export const tree = queryOptions({
  queryKey: ['categories', 'desk'],
  queryFn: ({ signal }) =>
    body(api.GET('/api/v1/categories', { params: { query: { all_names: true } }, signal })),
})

export function changeCategory(slug: string, change: components['schemas']['CategoryRequest']) {
  return body(api.PATCH('/api/v1/categories/{slug}', { params: { path: { slug } }, body: change }))
}

export function addCategory(category: components['schemas']['CategoryRequest']) {
  return body(api.POST('/api/v1/categories', { body: category }))
}

export function removeCategory(slug: string) {
  return done(api.DELETE('/api/v1/categories/{slug}', { params: { path: { slug } } }))
}
