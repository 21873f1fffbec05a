import { useTranslation } from 'react-i18next'
import { DataTable } from '@/components/data/DataTable'
import { formatNumber } from '@/lib/dates'
import { previewCells } from '../preview-cells'
import { TARGETS, type PreviewRow, type Target } from '../types'
import classes from './Proposals.module.css'

/** The first rows of a sample as a mapping reads them, with what is wrong with those it refuses. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] | undefined }) {
  const { t, i18n } = useTranslation('proposals')
  const { fields, rows: read } = previewCells(rows ?? [])
  const called = (field: string) =>
    field === 'references'
      ? t('targets.oe_references')
      : (TARGETS as readonly string[]).includes(field)
        ? t(`targets.${field as Target}`)
        : field
  return (
    <DataTable
      caption={t('preview.title')}
      rows={rows === undefined ? undefined : read}
      rowKey={(row) => row.line}
      expected={5}
      columns={[
        {
          key: 'line',
          header: t('preview.line'),
          numeric: true,
          cell: (row) => formatNumber(row.line, i18n.language),
        },
        ...fields.map((field) => ({
          key: field,
          header: called(field),
          cell: (row: (typeof read)[number]) => <bdi>{row.cells[field] ?? '–'}</bdi>,
        })),
        ...(read.some((row) => row.problems.length > 0)
          ? [
              {
                key: 'problems',
                header: t('preview.problems'),
                cell: (row: (typeof read)[number]) =>
                  row.problems.map((problem) => (
                    <span key={problem} className={classes.problem} dir="auto">
                      {problem}
                    </span>
                  )),
              },
            ]
          : []),
      ]}
    />
  )
}
