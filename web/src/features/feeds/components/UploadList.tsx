import { useQuery } from '@tanstack/react-query'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { FileUpload } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { formatDateTime, formatNumber } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { uploads, UPLOADS_PER_PAGE } from '../api/uploads'
import { UploadStatus } from './UploadStatus'

const STATUSES = ['received', 'processing', 'completed', 'partial', 'failed', 'held', 'duplicate'] as const

/** Every file that came in, by whatever way, with what became of it. */
export function UploadList({ base, withVendor = false }: { base: string; withVendor?: boolean }) {
  const { t, i18n } = useTranslation('vendor')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(uploads({ page, status: parameters.get('status') ?? undefined }))
  const number = (value: number) => formatNumber(value, i18n.language)
  const columns: Column<FileUpload>[] = [
    {
      key: 'file',
      header: t('upload.file'),
      cell: (upload) => (
        <Link to={`${base}/${upload.id}`}>
          <bdi>{upload.original_file_name}</bdi>
        </Link>
      ),
    },
    {
      key: 'received',
      header: t('upload.received'),
      cell: (upload) => formatDateTime(upload.received_at, i18n.language),
    },
    { key: 'source', header: t('upload.source'), cell: (upload) => t(`source.${upload.source as 'sftp'}`) },
    { key: 'status', header: t('upload.status'), cell: (upload) => <UploadStatus upload={upload} /> },
    { key: 'rows', header: t('upload.rows'), numeric: true, cell: (upload) => number(upload.total_rows) },
    {
      key: 'errors',
      header: t('upload.rejected'),
      numeric: true,
      cell: (upload) => number(upload.error_rows),
    },
  ]
  if (withVendor) {
    columns.splice(1, 0, {
      key: 'vendor',
      header: t('upload.vendor'),
      cell: (upload) => <bdi>{upload.vendor ?? upload.feed}</bdi>,
    })
  }
  return (
    <>
      <FilterSelect
        name="status"
        label={t('upload.status')}
        all={t('upload.all_statuses')}
        options={STATUSES.map((status) => [status, t(`upload_status.${status}`)])}
      />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState icon={IconFileOff} title={t('upload.none')} text={t('upload.none_text')} />
      ) : (
        <DataTable
          caption={t('nav.files')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(upload) => upload.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={UPLOADS_PER_PAGE} count={found.data.count} />}
    </>
  )
}
