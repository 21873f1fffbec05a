import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { FileUpload, RejectedRow } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { Pager } from '@/components/data/Pager'
import { ErrorState } from '@/components/feedback/ErrorState'
import { formatNumber } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { rejectedRows, ROWS_PER_PAGE } from '../api/uploads'
import { FixItFile } from './FixItFile'
import classes from './UploadView.module.css'

/** The refused cells: where each stands in the vendor's own file, what stood there, and what would be right. */
export function RejectedRows({ upload }: { upload: FileUpload }) {
  const { t, i18n } = useTranslation('vendor')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(rejectedRows(upload.id, page))
  const columns: Column<RejectedRow>[] = [
    {
      key: 'line',
      header: t('rejected.line'),
      numeric: true,
      cell: (row) => (row.sheet ? `${row.sheet} · ${row.line}` : formatNumber(row.line, i18n.language)),
    },
    { key: 'column', header: t('rejected.column'), cell: (row) => <bdi>{row.column ?? '–'}</bdi> },
    {
      key: 'value',
      header: t('rejected.value'),
      cell: (row) =>
        row.value ? (
          <bdi className={classes.cell}>{row.value}</bdi>
        ) : (
          <span className={`${classes.cell} ${classes.empty}`}>{t('rejected.empty')}</span>
        ),
    },
    {
      key: 'reason',
      header: t('rejected.reason'),
      cell: (row) => (
        <span>
          {row.message}
          {row.suggestion && (
            <span className={classes.suggestion}>{t('rejected.suggestion', { text: row.suggestion })}</span>
          )}
        </span>
      ),
    },
  ]
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
        <DataTable
          caption={t('rejected.title')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(row) => `${row.line}-${row.column ?? ''}-${row.code}`}
          expected={Math.min(8, upload.error_rows)}
        />
      )}
      {found.data && <Pager page={page} pageSize={ROWS_PER_PAGE} count={found.data.count} />}
    </section>
  )
}
