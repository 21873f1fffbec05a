import { api, body } from '@/api/client'

export interface Newcomer {
  email: string
  password: string
  first_name: string
  last_name: string
  phone?: string
  locale: string
}

export function register(newcomer: Newcomer) {
  return body(api.POST('/api/v1/auth/register', { body: newcomer }))
}
