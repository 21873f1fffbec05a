import { ProblemError, type Problem } from '@/api/problem'
import { authorizedFetch } from '@/session/authorized-fetch'

async function refusal(answer: Response): Promise<ProblemError> {
  const content: unknown = await answer.json().catch(() => ({}))
  return new ProblemError(answer.status, content as Problem)
}

/** Loads a file only its owner may see and hands it to the browser under the given name. */
export async function saveFile(path: string, name: string): Promise<void> {
  const answer = await authorizedFetch(new Request(new URL(path, location.origin)))
  if (!answer.ok) throw await refusal(answer)
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** Sends one file as the part `file`, with more parts beside it; answers what the API answered. */
export async function handIn<T>(path: string, file: File, beside: Record<string, string> = {}): Promise<T> {
  const form = new FormData()
  form.set('file', file)
  Object.entries(beside).forEach(([part, text]) => form.set(part, text))
  const request = new Request(new URL(path, location.origin), { method: 'POST', body: form })
  const answer = await authorizedFetch(request)
  if (!answer.ok) throw await refusal(answer)
  return (await answer.json()) as T
}
