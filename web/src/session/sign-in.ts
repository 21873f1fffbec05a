import { api, body } from '@/api/client'
import { forget, keep, refreshToken } from './tokens'

export async function signIn(email: string, password: string): Promise<void> {
  keep(await body(api.POST('/api/v1/token', { body: { email, password } })))
}

/** Ends the session here and at the API; an API that does not answer does not keep anyone signed in here. */
export async function signOut(): Promise<void> {
  const refresh = refreshToken()
  try {
    if (refresh !== null) await api.POST('/api/v1/token/revoke', { body: { refresh } })
  } finally {
    forget()
  }
}
