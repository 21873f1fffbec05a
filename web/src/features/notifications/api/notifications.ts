import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'

export const NOTICES_PER_PAGE = 20
export const NOTICES = ['notifications'] as const

export function notices(page: number, unread: boolean) {
  return queryOptions({
    queryKey: [...NOTICES, 'list', page, unread],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/notifications', {
          params: {
            query: {
              unread: unread || undefined,
              limit: NOTICES_PER_PAGE,
              offset: (page - 1) * NOTICES_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export const unreadCount = queryOptions({
  queryKey: [...NOTICES, 'unread'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/notifications/unread-count', { signal })),
  refetchInterval: 60_000,
})

export const noticeSettings = queryOptions({
  queryKey: ['users', 'me', 'notification-settings'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/users/me/notification-settings', { signal })),
})

export function markRead(id: string) {
  return done(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } }))
}

export function markAllRead() {
  return done(api.POST('/api/v1/notifications/read'))
}

export function chooseMail(mail: Record<string, boolean>) {
  return body(api.PATCH('/api/v1/users/me/notification-settings', { body: { mail } }))
}
