import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { PageOf } from '@/api/types'
import type { Review, Submission } from '../types'

const ALL = '/api/v1/integrations/mapping-submissions'
const ONE = `${ALL}/{id}` as const

export const SUBMISSIONS_PER_PAGE = 20

/** What was sent, the newest first: a vendor's own, all for the staff. */
export function submissions(status: string, page: number) {
  return queryOptions({
    queryKey: ['mapping-submissions', status, page],
    queryFn: ({ signal }) =>
      body(
        api.GET(ALL, {
          params: {
            query: {
              status: status || undefined,
              limit: SUBMISSIONS_PER_PAGE,
              offset: (page - 1) * SUBMISSIONS_PER_PAGE,
            },
          },
          signal,
        }),
      ) as Promise<PageOf<Submission>>,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}

export function submission(id: string) {
  return queryOptions({
    queryKey: ['mapping-submissions', 'one', id],
    queryFn: async ({ signal }) =>
      (await body(api.GET(ONE, { params: { path: { id } }, signal }))).submission as Submission,
  })
}

/** What it would change of the live mapping and what the gate says of it now. */
export function review(id: string) {
  return queryOptions({
    queryKey: ['mapping-submissions', 'review', id],
    queryFn: ({ signal }) =>
      body(api.GET(`${ONE}/review`, { params: { path: { id } }, signal })) as Promise<Review>,
    staleTime: Infinity,
  })
}

export interface FinishedMapping {
  feed?: string
  file_name: string
  mapping: string
  base?: string
}

export function sendMapping(sent: FinishedMapping) {
  return body(api.POST(ALL, { body: sent }))
}

export function accept(id: string, base: string | null) {
  return body(api.POST(`${ONE}/accept`, { params: { path: { id } }, body: { base: base ?? undefined } }))
}

export function refuse(id: string, reason: string) {
  return body(api.POST(`${ONE}/refuse`, { params: { path: { id } }, body: { reason } }))
}

export function withdraw(id: string) {
  return body(api.POST(`${ONE}/withdraw`, { params: { path: { id } } }))
}
