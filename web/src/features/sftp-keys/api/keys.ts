import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'

export const sftpKeys = queryOptions({
  queryKey: ['vendors', 'me', 'sftp-keys'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/vendors/me/sftp-keys', { signal })),
})

export function addKey(key: { label: string; public_key: string }) {
  return body(api.POST('/api/v1/vendors/me/sftp-keys', { body: key }))
}

export function removeKey(id: string) {
  return done(api.DELETE('/api/v1/vendors/me/sftp-keys/{id}', { params: { path: { id } } }))
}
