import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { Person } from '@/api/types'

export const STAFF_PER_PAGE = 50

export function vendors(status: string, page: number) {
  return queryOptions({
    queryKey: ['staff', 'vendors', status, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/vendors', {
          params: {
            query: {
              status: status || undefined,
              limit: STAFF_PER_PAGE,
              offset: (page - 1) * STAFF_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function activateVendor(id: number) {
  return body(api.POST('/api/v1/vendors/{id}/activate', { params: { path: { id } } }))
}

export function suspendVendor(id: number, reason: string) {
  return body(api.POST('/api/v1/vendors/{id}/suspend', { params: { path: { id } }, body: { reason } }))
}

export function people(filter: { role?: string; search?: string }, page: number) {
  return queryOptions({
    queryKey: ['staff', 'people', filter, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/users', {
          params: { query: { ...filter, limit: STAFF_PER_PAGE, offset: (page - 1) * STAFF_PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function person(id: string) {
  return queryOptions({
    queryKey: ['staff', 'people', 'one', id],
    queryFn: ({ signal }): Promise<Person> =>
      body(api.GET('/api/v1/users/{id}', { params: { path: { id } }, signal })),
  })
}

/** Ends its sessions at once; its open orders go on. */
export function shutOut(id: string, reason: string) {
  return body(api.POST('/api/v1/users/{id}/deactivate', { params: { path: { id } }, body: { reason } }))
}

export function letIn(id: string) {
  return body(api.POST('/api/v1/users/{id}/activate', { params: { path: { id } } }))
}
