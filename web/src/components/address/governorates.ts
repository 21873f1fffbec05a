import { queryOptions } from '@tanstack/react-query'
import { body, publicApi } from '@/api/client'

export const governorates = queryOptions({
  queryKey: ['governorates'],
  queryFn: ({ signal }) => body(publicApi.GET('/api/v1/governorates', { signal })),
  staleTime: Infinity,
})
