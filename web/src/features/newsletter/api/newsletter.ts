import { done, publicApi } from '@/api/client'

export function subscribe(email: string) {
  return done(publicApi.POST('/api/v1/newsletter/subscriptions', { body: { email } }))
}

export function confirmSubscription(token: string) {
  return done(publicApi.POST('/api/v1/newsletter/confirm', { body: { token } }))
}

export function unsubscribe(token: string) {
  return done(publicApi.POST('/api/v1/newsletter/unsubscribe', { body: { token } }))
}
