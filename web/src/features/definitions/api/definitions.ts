import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import { isNotFound } from '@/api/problem'
import type { PageOf } from '@/api/types'
import type { Definition, Verdict, Words } from '../types'

const ONE = '/api/v1/integrations/definitions/{kind}/{id}'

export const definitions = queryOptions({
  queryKey: ['definitions'],
  queryFn: ({ signal }) =>
    body(
      api.GET('/api/v1/integrations/definitions', { params: { query: { limit: 200 } }, signal }),
    ) as Promise<PageOf<Definition>>,
  refetchInterval: 15_000,
})

/** The text that stands in the folder; null when there is none of this name yet. */
export function definition(kind: string, id: string) {
  return queryOptions({
    queryKey: ['definitions', kind, id],
    queryFn: async ({ signal }) => {
      try {
        return await body(api.GET(ONE, { params: { path: { kind, id } }, signal }))
      } catch (error) {
        if (isNotFound(error)) return null
        throw error
      }
    },
    staleTime: Infinity,
  })
}

/** What the gate says of a draft; nothing is saved. */
export function verdict(kind: string, id: string, text: string) {
  return queryOptions({
    queryKey: ['definition-verdict', kind, id, text],
    queryFn: ({ signal }) =>
      body(
        api.POST(`${ONE}/validation`, { params: { path: { kind, id } }, body: { text }, signal }),
      ) as Promise<Verdict>,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: 1,
  })
}

export const words = queryOptions({
  queryKey: ['definition-words'],
  queryFn: ({ signal }) =>
    body(api.GET('/api/v1/integrations/definitions/words', { signal })) as Promise<Words>,
  staleTime: 60_000,
})

export const VERSIONS_SHOWN = 50

export function history(kind: string, id: string) {
  return queryOptions({
    queryKey: ['definitions', kind, id, 'history'],
    queryFn: async ({ signal }) => {
      try {
        return await body(
          api.GET(`${ONE}/history`, {
            params: { path: { kind, id }, query: { limit: VERSIONS_SHOWN } },
            signal,
          }),
        )
      } catch (error) {
        if (isNotFound(error)) return { count: 0, next: null, previous: null, results: [] }
        throw error
      }
    },
  })
}

export function versionDiff(kind: string, id: string, number: number) {
  return queryOptions({
    queryKey: ['definitions', kind, id, 'diff', number],
    queryFn: ({ signal }) =>
      body(api.GET(`${ONE}/history/{number}/diff`, { params: { path: { kind, id, number } }, signal })),
    staleTime: Infinity,
  })
}

export interface Draft {
  text: string
  note: string
  base?: string
}

export function publish(kind: string, id: string, draft: Draft) {
  return body(api.PUT(ONE, { params: { path: { kind, id } }, body: draft }))
}

export function restore(kind: string, id: string, number: number) {
  return body(
    api.POST(`${ONE}/history/{number}/restore`, { params: { path: { kind, id, number } }, body: {} }),
  )
}
