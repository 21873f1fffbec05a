import { api, body } from '@/api/client'
import { ProblemError, type Problem } from '@/api/problem'
import type { Rehearsal } from '@/api/types'
import { authorizedFetch } from '@/session/authorized-fetch'

/** What the file would do if it came now; nothing is changed and nothing is kept. */
export async function rehearseFile(feed: string, file: File): Promise<Rehearsal> {
  const form = new FormData()
  form.set('file', file)
  const address = new URL(
    `/api/v1/integrations/feeds/${encodeURIComponent(feed)}/rehearsals`,
    location.origin,
  )
  const answer = await authorizedFetch(new Request(address, { method: 'POST', body: form }))
  const content: unknown = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new ProblemError(answer.status, content as Problem)
  return content as Rehearsal
}

/** The same for a file that has come already. */
export function rehearseReceived(id: string) {
  return body(api.POST('/api/v1/integrations/file-uploads/{id}/rehearsal', { params: { path: { id } } }))
}

export function release(id: string) {
  return body(api.POST('/api/v1/integrations/file-uploads/{id}/release', { params: { path: { id } } }))
}

export function drop(id: string) {
  return body(api.POST('/api/v1/integrations/file-uploads/{id}/drop', { params: { path: { id } } }))
}

export function undo(id: string) {
  return body(api.POST('/api/v1/integrations/file-uploads/{id}/undo', { params: { path: { id } } }))
}

/** What the kept original would do if it were read again with the mapping of today. */
export function rehearseReplay(id: string) {
  return body(
    api.POST('/api/v1/integrations/file-uploads/{id}/rehearsal', {
      params: { path: { id }, query: { as_replay: true } },
    }),
  )
}

export function replay(id: string, overNewer: boolean) {
  return body(
    api.POST('/api/v1/integrations/file-uploads/{id}/replay', {
      params: { path: { id }, query: { over_newer: overNewer } },
    }),
  )
}
