import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import { isNotFound } from '@/api/problem'
import { handIn } from '@/lib/files'
import type { Proposal, Trial } from '../types'

const MAPPING = '/api/v1/integrations/definitions/{kind}/{id}'

/** A mapping for a sample: a new one, or the feed's own with the names its columns have now. */
export function proposeFor(file: File, feed: string): Promise<Proposal> {
  const query = feed === '' ? '' : `?feed=${encodeURIComponent(feed)}`
  return handIn(`/api/v1/integrations/feeds/propose-mapping${query}`, file)
}

/** The first rows of a sample as a mapping reads them that nobody has saved. */
export function tryMapping(file: File, mapping: string): Promise<Trial> {
  return handIn('/api/v1/integrations/feeds/try-mapping', file, { mapping })
}

export const feeds = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/integrations/feeds', { signal })),
})

/** The mapping that would take a file whose columns have other names than before. */
export function proposalForReceived(id: string) {
  return queryOptions({
    queryKey: ['proposal', id],
    queryFn: () =>
      body(
        api.POST('/api/v1/integrations/file-uploads/{id}/propose-mapping', { params: { path: { id } } }),
      ) as Promise<Proposal>,
    staleTime: 60_000,
    retry: false,
  })
}

/** What stands under this name now, so that nobody's work is written over; undefined when nothing does. */
export async function standingDigest(id: string): Promise<string | undefined> {
  try {
    return (await body(api.GET(MAPPING, { params: { path: { kind: 'mappings', id } } }))).digest
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

export function publishMapping(id: string, draft: { text: string; note: string; base?: string }) {
  return body(api.PUT(MAPPING, { params: { path: { kind: 'mappings', id } }, body: draft }))
}

export function releaseFile(id: string) {
  return body(api.POST('/api/v1/integrations/file-uploads/{id}/release', { params: { path: { id } } }))
}
