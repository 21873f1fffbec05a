import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { FileUpload } from '@/api/types'
import { Pager } from '@/components/data/Pager'
import { ErrorState } from '@/components/feedback/ErrorState'
import { pageIn } from '@/lib/page-in'
import { rejectedRows, ROWS_PER_PAGE } from '../api/uploads'
import { FixItFile } from './FixItFile'
import { RejectedCells } from './RejectedCells'
import classes from './UploadView.module.css'

/** All refused cells of a file, a page at a time, and the file to correct them in. */
export function RejectedRows({ upload }: { upload: FileUpload }) {
  const { t } = useTranslation('vendor')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(rejectedRows(upload.id, page))
  return (
    <section className={classes.rejected}>
      <div className={classes.head}>
        <div>
          <h2>{t('rejected.title')}</h2>
          <p className={classes.hint}>{t('rejected.text')}</p>
        </div>
        <FixItFile upload={upload} />
      </div>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : (
        <RejectedCells rows={found.data?.results} expected={Math.min(8, upload.error_rows)} />
      )}
      {found.data && <Pager page={page} pageSize={ROWS_PER_PAGE} count={found.data.count} />}
    </section>
  )
}
