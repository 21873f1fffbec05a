import { api, body } from '@/api/client'
import { ProblemError } from '@/api/problem'
import { forget, keep, refreshToken } from './tokens'

/** Signs in; an account with a second factor answers a token of its own, good for one code within five minutes. */
export async function signIn(email: string, password: string): Promise<{ secondFactor: string | null }> {
  try {
    keep(await body(api.POST('/api/v1/token', { body: { email, password } })))
    return { secondFactor: null }
  } catch (error) {
    if (!(error instanceof ProblemError) || error.kind !== 'second-factor-needed') throw error
    const token = error.problem['mfa_token']
    if (typeof token !== 'string') throw error
    return { secondFactor: token }
  }
}

/** The second step: a code of the app, or one of the recovery codes. */
export async function showCode(mfaToken: string, code: string): Promise<void> {
  keep(await body(api.POST('/api/v1/auth/mfa', { body: { mfa_token: mfaToken, code } })))
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
