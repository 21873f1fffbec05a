import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { api, body } from '@/api/client'
import type { User } from '@/api/types'
import { hasSession, onSessionChange } from './tokens'

export const ME = ['users', 'me'] as const

export type Session =
  { state: 'anonymous'; user: null } | { state: 'unknown'; user: null } | { state: 'signed-in'; user: User }

export function useHasSession(): boolean {
  return useSyncExternalStore(onSessionChange, hasSession)
}

/** Who is signed in. `unknown` lasts from the page's start until the API has told. */
export function useSession(): Session {
  const present = useHasSession()
  const me = useQuery({
    queryKey: ME,
    queryFn: () => body(api.GET('/api/v1/users/me')),
    enabled: present,
    staleTime: 5 * 60_000,
  })
  if (!present) return { state: 'anonymous', user: null }
  if (me.data) return { state: 'signed-in', user: me.data }
  return me.isError ? { state: 'anonymous', user: null } : { state: 'unknown', user: null }
}
