import { ProblemError, type Problem } from '@/api/problem'
import { authorizedFetch } from '@/session/authorized-fetch'

/** Hands a file to the vendor's inbox; the answer comes before the file is read. */
export async function sendFile(file: File, feed: string | undefined): Promise<{ id: string }> {
  const form = new FormData()
  form.set('file', file)
  if (feed) form.set('feed', feed)
  const address = new URL('/api/v1/integrations/file-uploads/upload-product-file', location.origin)
  const answer = await authorizedFetch(new Request(address, { method: 'POST', body: form }))
  const content: unknown = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new ProblemError(answer.status, content as Problem)
  return content as { id: string }
}
