import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isNotFound } from '@/api/problem'
import type { FileUpload } from '@/api/types'
import { DescriptionList } from '@/components/data/DescriptionList'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime } from '@/lib/dates'
import { isUnderWay, upload as uploadQuery } from '../api/uploads'
import { Counts } from './Counts'
import { FileChanges } from './FileChanges'
import { HeldFile } from './HeldFile'
import { Progress } from './Progress'
import { RejectedRows } from './RejectedRows'
import { ReplayFile } from './ReplayFile'
import { UndoFile } from './UndoFile'
import { UploadStatus } from './UploadStatus'
import classes from './UploadView.module.css'

interface UploadViewProps {
  id: string
  files: string
  /** What may be done about a held file whose columns have new names. */
  proposal: (upload: FileUpload) => ReactNode
}

/** One file: how far it is, what it changed, and which cells were refused. */
export function UploadView({ id, files, proposal }: UploadViewProps) {
  const { t } = useTranslation('vendor')
  const found = useQuery(uploadQuery(id))
  if (isNotFound(found.error)) return <EmptyState title={t('upload.missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={320} />
  return <Loaded upload={found.data} files={files} proposal={proposal} />
}

interface LoadedProps extends Pick<UploadViewProps, 'files' | 'proposal'> {
  upload: FileUpload
}

function Loaded({ upload, files, proposal }: LoadedProps) {
  const { t, i18n } = useTranslation('vendor')
  return (
    <>
      <PageHead
        title={upload.original_file_name}
        lead={t('upload.came', {
          date: formatDateTime(upload.received_at, i18n.language),
          by: upload.uploaded_by,
        })}
      >
        <span role="status">
          <UploadStatus upload={upload} />
        </span>
      </PageHead>
      {isUnderWay(upload) && <Progress upload={upload} />}
      {upload.status === 'held' ? (
        <HeldFile upload={upload} proposal={proposal} />
      ) : (
        <>
          {upload.message && !isApplied(upload) && (
            <Notice tone={upload.status === 'failed' ? 'bad' : 'busy'}>{upload.message}</Notice>
          )}
          <Counts counts={upload} />
          {!isUnderWay(upload) && (
            <div className={classes.buttons}>
              {isApplied(upload) && <UndoFile upload={upload} />}
              <ReplayFile upload={upload} />
            </div>
          )}
        </>
      )}
      {upload.error_rows > 0 && <RejectedRows upload={upload} />}
      {isApplied(upload) && <FileChanges upload={upload} files={files} />}
      <details className={classes.technical}>
        <summary>{t('upload.technical')}</summary>
        <DescriptionList
          rows={[
            [t('upload.feed'), upload.feed],
            [t('upload.source'), t(`source.${upload.source as 'sftp'}`)],
            ['SHA-256', <code key="sha">{upload.sha256}</code>],
            [
              t('upload.finished'),
              upload.finished_at ? formatDateTime(upload.finished_at, i18n.language) : '–',
            ],
          ]}
        />
      </details>
    </>
  )
}

/** The counts of an applied file say all that its message does. */
function isApplied(upload: FileUpload): boolean {
  return upload.status === 'completed' || upload.status === 'partial'
}
