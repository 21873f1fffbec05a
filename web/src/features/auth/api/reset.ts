import { done, publicApi } from '@/api/client'

export function askReset(email: string) {
  return done(publicApi.POST('/api/v1/auth/password-reset', { body: { email } }))
}

export function setNewPassword(token: string, newPassword: string) {
  return done(
    publicApi.POST('/api/v1/auth/password-reset/confirm', { body: { token, new_password: newPassword } }),
  )
}

export function verifyEmail(token: string) {
  return done(publicApi.POST('/api/v1/auth/verify-email', { body: { token } }))
}
