import { ProblemError, type Problem } from './problem'
import { authorizedFetch } from '@/session/authorized-fetch'

/** Takes a file from the API with the caller's token and hands it to the browser under the name the API gave it. */
export async function download(path: string, accept: string, usualName: string): Promise<void> {
  const address = new URL(path, location.origin)
  const answer = await authorizedFetch(new Request(address, { headers: { Accept: accept } }))
  if (!answer.ok) {
    const problem: unknown = await answer.json().catch(() => ({}))
    throw new ProblemError(answer.status, problem as Problem)
  }
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileNameIn(answer.headers.get('Content-Disposition')) ?? usualName
  link.click()
  URL.revokeObjectURL(url)
}

/** The name in a Content-Disposition, the encoded one first. */
export function fileNameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  const plain = /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null
  return plain?.startsWith('=?') === true ? null : plain
}
