import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'

export const secondFactor = queryOptions({
  queryKey: ['users', 'me', 'mfa'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/users/me/mfa', { signal })),
})

export const sessions = queryOptions({
  queryKey: ['users', 'me', 'sessions'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/users/me/sessions', { signal })),
})

export function endSession(id: string) {
  return done(api.DELETE('/api/v1/users/me/sessions/{id}', { params: { path: { id } } }))
}

export function endAllSessions() {
  return done(api.DELETE('/api/v1/users/me/sessions'))
}

export function changePassword(old_password: string, new_password: string) {
  return done(api.POST('/api/v1/users/me/password', { body: { old_password, new_password } }))
}

export function changeEmail(password: string, new_email: string) {
  return done(api.POST('/api/v1/users/me/email', { body: { password, new_email } }))
}

export function sendVerification() {
  return done(api.POST('/api/v1/users/me/email-verification'))
}

export function enrol(password: string) {
  return body(api.POST('/api/v1/users/me/mfa', { body: { password } }))
}

export function confirmEnrolment(code: string) {
  return body(api.POST('/api/v1/users/me/mfa/confirm', { body: { code } }))
}

export function newRecoveryCodes(code: string) {
  return body(api.POST('/api/v1/users/me/mfa/recovery-codes', { body: { code } }))
}

export function removeSecondFactor(password: string, code: string) {
  return done(api.POST('/api/v1/users/me/mfa/remove', { body: { password, code } }))
}
