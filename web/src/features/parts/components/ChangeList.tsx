import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Change } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Price } from '@/components/money/Price'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { changes, CHANGES_PER_PAGE } from '../api/parts'
import classes from './Parts.module.css'

/** Every change of a part, newest first: what it was, what it became, by which line of which file. */
export function ChangeList({ part }: { part: number }) {
  const { t, i18n } = useTranslation('vendor')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(changes(part, page))
  const columns: Column<Change>[] = [
    { key: 'at', header: t('change.at'), cell: (change) => formatDateTime(change.applied_at, i18n.language) },
    {
      key: 'field',
      header: t('change.field'),
      cell: (change) => (
        <span className={change.undone ? classes.undone : undefined}>
          {t(`change.fields.${change.field as 'price'}`, { defaultValue: change.field })}
        </span>
      ),
    },
    {
      key: 'old',
      header: t('change.old'),
      cell: (change) => <Value field={change.field} value={change.old_value} />,
    },
    {
      key: 'new',
      header: t('change.new'),
      cell: (change) => <Value field={change.field} value={change.new_value} />,
    },
    {
      key: 'source',
      header: t('change.source'),
      cell: (change) =>
        change.file ? (
          <>
            <Link to={`/vendeur/fichiers/${change.file}`}>
              <bdi>{change.original_file_name}</bdi>
            </Link>
            {change.line ? `, ${t('part.line', { line: change.line })}` : ''}
          </>
        ) : (
          <bdi>{change.actor}</bdi>
        ),
    },
  ]
  return (
    <section className={classes.changes}>
      <h2>{t('change.title')}</h2>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState title={t('change.none')} />
      ) : (
        <DataTable
          caption={t('change.title')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(change) => `${change.applied_at}-${change.field}`}
        />
      )}
      {found.data && <Pager page={page} pageSize={CHANGES_PER_PAGE} count={found.data.count} />}
    </section>
  )
}

function Value({ field, value }: { field: string; value: string | null }) {
  if (value === null) return <>–</>
  return field === 'price' ? <Price amount={value} /> : <bdi>{value}</bdi>
}
