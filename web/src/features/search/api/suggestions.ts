import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { body, publicApi } from '@/api/client'

export function suggestions(typed: string) {
  return queryOptions({
    queryKey: ['products', 'suggest', typed],
    queryFn: ({ signal }) =>
      body(
        publicApi.GET('/api/v1/products/suggest', { params: { query: { search: typed, limit: 8 } }, signal }),
      ),
    enabled: typed.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}
