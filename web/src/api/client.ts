import createClient from 'openapi-fetch'
import { authorizedFetch } from '@/session/authorized-fetch'
import { ProblemError, type Problem } from './problem'
import type { paths } from './openapi'

/** The typed client of the public REST API. Features call it through one small file per call. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: authorizedFetch })

/** For what everybody may read: asked without a token, so that the browser and proxies may keep the answer. */
export const publicApi = createClient<paths>({ baseUrl: location.origin, fetch: anonymousFetch })

function anonymousFetch(request: Request): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.set('Accept-Language', document.documentElement.lang || 'fr')
  return fetch(new Request(request, { headers }))
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a good answer; a refusal is thrown as {@link ProblemError}. */
export async function body<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const answer = await call
  refuseIfNeeded(answer)
  if (answer.data === undefined || answer.data === null) throw new ProblemError(answer.response.status, {})
  return answer.data
}

/** For calls that answer without a body. */
export async function done<T>(call: Promise<Answer<T>>): Promise<void> {
  refuseIfNeeded(await call)
}

function refuseIfNeeded(answer: Answer<unknown>) {
  if (answer.response.ok) return
  const problem = typeof answer.error === 'object' && answer.error !== null ? (answer.error as Problem) : {}
  throw new ProblemError(answer.response.status, problem)
}
