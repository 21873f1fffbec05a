import { underLock } from '@/lib/under-lock'
import { dropAccess, forget, freshAccess, keep, refreshToken, type TokenPair } from './tokens'

const REFRESH = '/api/v1/token/refresh'
let refreshing: Promise<string | null> | null = null

async function refreshNow(): Promise<string | null> {
  const already = freshAccess()
  if (already !== null) return already
  const refresh = refreshToken()
  if (refresh === null) return null
  const answer = await fetch(REFRESH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ refresh }),
  })
  if (answer.ok) {
    const tokens = (await answer.json()) as TokenPair
    keep(tokens)
    return tokens.access
  }
  if (answer.status === 400 || answer.status === 401) forget()
  return null
}

function accessToken(): Promise<string | null> {
  const fresh = freshAccess()
  if (fresh !== null) return Promise.resolve(fresh)
  if (refreshToken() === null) return Promise.resolve(null)
  refreshing ??= underLock('aloauto.refresh', refreshNow).finally(() => {
    refreshing = null
  })
  return refreshing
}

function withHeaders(request: Request, token: string | null): Request {
  const headers = new Headers(request.headers)
  if (token !== null) headers.set('Authorization', `Bearer ${token}`)
  headers.set('Accept-Language', document.documentElement.lang || 'fr')
  return new Request(request, { headers })
}

/** Adds the bearer token to every call and, when the API no longer takes it, tries once more with a new one. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const token = await accessToken()
  const spare = request.clone()
  const answer = await fetch(withHeaders(request, token))
  if (answer.status !== 401 || token === null) return answer
  dropAccess()
  const renewed = await accessToken()
  if (renewed === null) return answer
  return fetch(withHeaders(spare, renewed))
}
