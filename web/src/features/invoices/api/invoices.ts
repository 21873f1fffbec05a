import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const INVOICES_PER_PAGE = 20

export function invoices(page: number, pageSize = INVOICES_PER_PAGE) {
  return queryOptions({
    queryKey: ['invoices', page, pageSize],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/invoices', {
          params: { query: { limit: pageSize, offset: (page - 1) * pageSize } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}
