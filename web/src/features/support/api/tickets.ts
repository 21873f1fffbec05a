import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

/** As the query string spells it. */
type TicketState = 'OPEN' | 'PENDING' | 'CLOSED'

export const TICKETS_PER_PAGE = 20

/** A buyer's or vendor's own tickets; all of them for staff. */
export function tickets(status: string, page: number) {
  return queryOptions({
    queryKey: ['tickets', status, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/support/tickets', {
          params: {
            query: {
              status: (status || undefined) as TicketState | undefined,
              limit: TICKETS_PER_PAGE,
              offset: (page - 1) * TICKETS_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function ticket(id: string) {
  return queryOptions({
    queryKey: ['tickets', 'one', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/support/tickets/{id}', { params: { path: { id } }, signal })),
  })
}

export function messages(id: string) {
  return queryOptions({
    queryKey: ['tickets', 'messages', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/support/tickets/{id}/messages', { params: { path: { id } }, signal })),
    refetchInterval: 15_000,
  })
}

export function openTicket(given: { subject: string; message: string; order?: string }) {
  return body(api.POST('/api/v1/support/tickets', { body: given }))
}

export function answerTicket(id: string, message: string) {
  return body(
    api.POST('/api/v1/support/tickets/{id}/messages', { params: { path: { id } }, body: { message } }),
  )
}

export function closeTicket(id: string) {
  return body(api.POST('/api/v1/support/tickets/{id}/close', { params: { path: { id } } }))
}
