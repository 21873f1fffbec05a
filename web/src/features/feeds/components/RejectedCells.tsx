import { useTranslation } from 'react-i18next'
import type { RejectedRow } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { formatNumber } from '@/lib/dates'
import classes from './UploadView.module.css'

interface RejectedCellsProps {
  rows: readonly RejectedRow[] | undefined
  expected?: number
}

/** Refused cells: where each stands in the vendor's own file, what stood there, why, and what would be right. */
export function RejectedCells({ rows, expected }: RejectedCellsProps) {
  const { t, i18n } = useTranslation('vendor')
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
          <bdi>{row.message}</bdi>
          {row.suggestion && (
            <span className={classes.suggestion}>{t('rejected.suggestion', { text: row.suggestion })}</span>
          )}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('rejected.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.sheet ?? ''}-${row.line}-${row.column ?? ''}-${row.code}`}
      expected={expected}
    />
  )
}
