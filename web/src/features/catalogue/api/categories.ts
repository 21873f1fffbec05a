import { queryOptions } from '@tanstack/react-query'
import { body, publicApi } from '@/api/client'
import { firstAnswer } from '@/api/first-answers'
import type { components } from '@/api/openapi'
import type { Category } from '@/api/types'

export const categories = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => body(publicApi.GET('/api/v1/categories', { signal })),
  staleTime: 5 * 60_000,
  ...firstAnswer<components['schemas']['CategoryView'][]>('/api/v1/categories'),
})

/** From the root down to the category with this slug; empty when the tree does not have it. */
export function pathTo(tree: readonly Category[], slug: string): Category[] {
  for (const category of tree) {
    if (category.slug === slug) return [category]
    const below = pathTo(category.children ?? [], slug)
    if (below.length > 0) return [category, ...below]
  }
  return []
}
