import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DataTable } from '@/components/data/DataTable'
import { formatNumber } from '@/lib/dates'
import { targetOf } from '../mapping-text'
import { TARGETS, type Column, type Target } from '../types'
import classes from './Proposals.module.css'

interface ColumnListProps {
  columns: readonly Column[]
  mapping: string
  /** Without it the columns are only shown. */
  onTarget?: (column: Column, field: string | null) => void
}

/** Every column of a sample: what stands in it, what it was taken for, and how sure that is. */
export function ColumnList({ columns, mapping, onTarget }: ColumnListProps) {
  const { t, i18n } = useTranslation('proposals')
  const named = (column: Column) => column.header || t('columns.nameless', { n: column.position })
  return (
    <DataTable
      caption={t('columns.caption')}
      rows={columns}
      rowKey={(column) => column.position}
      columns={[
        {
          key: 'header',
          header: t('columns.header'),
          cell: (column) => <bdi className={classes.name}>{named(column)}</bdi>,
        },
        {
          key: 'samples',
          header: t('columns.samples'),
          cell: (column) => (
            <span className={classes.samples}>
              {column.samples.map((sample) => (
                <bdi key={sample}>{sample}</bdi>
              ))}
            </span>
          ),
        },
        {
          key: 'field',
          header: t('columns.field'),
          cell: (column) => {
            const target = targetOf(mapping, column)
            if (onTarget === undefined)
              return target === null ? t('columns.none') : t(`targets.${target as Target}`)
            return (
              <NativeSelect
                size="sm"
                aria-label={t('columns.field_of', { column: named(column) })}
                value={target ?? ''}
                onChange={(event) => onTarget(column, event.target.value || null)}
                data={[
                  { value: '', label: t('columns.none') },
                  ...TARGETS.map((each) => ({ value: each, label: t(`targets.${each}`) })),
                ]}
              />
            )
          },
        },
        {
          key: 'confidence',
          header: t('columns.confidence'),
          numeric: true,
          cell: (column) => {
            if (column.field === null) return '–'
            if (targetOf(mapping, column) !== column.field) return t('columns.yours')
            return (
              <span className={classes.confidence} title={column.why.join(' ; ')}>
                <meter
                  min={0}
                  max={1}
                  low={0.5}
                  high={0.8}
                  optimum={1}
                  value={column.confidence}
                  aria-label={t('columns.confidence')}
                />
                {formatNumber(Math.round(column.confidence * 100), i18n.language)} %
              </span>
            )
          },
        },
      ]}
    />
  )
}
