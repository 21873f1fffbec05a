import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { FileUpload, PageOf, RejectedRow } from '@/api/types'

export const UPLOADS_PER_PAGE = 20
export const ROWS_PER_PAGE = 50

export function isUnderWay(upload: Pick<FileUpload, 'status'>): boolean {
  return upload.status === 'received' || upload.status === 'processing'
}

export interface UploadFilter {
  page: number
  status?: string
  vendor?: string
}

export function uploads({ page, status, vendor }: UploadFilter) {
  return queryOptions({
    queryKey: ['file-uploads', page, status ?? '', vendor ?? ''],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/file-uploads', {
          params: {
            query: { status, vendor, limit: UPLOADS_PER_PAGE, offset: (page - 1) * UPLOADS_PER_PAGE },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.results.some(isUnderWay) ? 2000 : false),
  })
}

export function upload(id: string) {
  return queryOptions({
    queryKey: ['file-uploads', 'one', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/integrations/file-uploads/{id}', { params: { path: { id } }, signal })),
    refetchInterval: (query) =>
      // the stream of progress tells its end; this is for browsers and proxies that keep it from us
      query.state.data === undefined || isUnderWay(query.state.data) ? 5000 : false,
  })
}

export function rejectedRows(id: string, page: number) {
  return queryOptions({
    queryKey: ['file-uploads', 'rejected', id, page],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/file-uploads/{id}/rejected-rows', {
          params: { path: { id }, query: { limit: ROWS_PER_PAGE, offset: (page - 1) * ROWS_PER_PAGE } },
          signal,
        }),
      ) as Promise<PageOf<RejectedRow>>,
    placeholderData: keepPreviousData,
  })
}

export const feeds = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/integrations/feeds', { signal })),
})

export const CHANGES_SHOWN = 200

export function fileChanges(id: string) {
  return queryOptions({
    queryKey: ['file-uploads', 'changes', id],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/file-uploads/{id}/changes', {
          params: { path: { id }, query: { limit: CHANGES_SHOWN } },
          signal,
        }),
      ),
  })
}

/** The newest files, for the calendar. */
export const latestFiles = queryOptions({
  queryKey: ['file-uploads', 'latest'],
  queryFn: ({ signal }) =>
    body(api.GET('/api/v1/integrations/file-uploads', { params: { query: { limit: 200 } }, signal })),
})
