import { useTranslation } from 'react-i18next'
import type { FileUpload } from '@/api/types'
import { formatNumber } from '@/lib/dates'
import { useProgress } from '../useProgress'
import classes from './UploadView.module.css'

/** How far a file is: rows read of those expected, then the moment they become the catalogue. */
export function Progress({ upload }: { upload: FileUpload }) {
  const { t, i18n } = useTranslation(['vendor', 'feeds'])
  const told = useProgress(upload)
  const percent = told?.progress_percent ?? upload.progress_percent
  const rows = told?.processed_rows ?? upload.processed_rows
  const number = (value: number) => formatNumber(value, i18n.language)
  return (
    <div className={classes.progress}>
      <progress max={100} value={percent > 0 ? percent : undefined} aria-label={t('upload.progress')} />
      <p role="status">
        {(told?.status ?? upload.status) === 'received'
          ? t('upload.waiting')
          : told?.phase === 'merging'
            ? t('feeds:progress.merging', { n: number(rows) })
            : told?.total_rows
              ? t('feeds:progress.of', { n: number(rows), total: number(told.total_rows) })
              : t('upload.reading', { n: number(rows) })}
        {told !== null &&
          told.error_rows > 0 &&
          ` ${t('feeds:progress.rejected', { n: number(told.error_rows) })}`}
      </p>
    </div>
  )
}
