import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { ActivityEntry } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterText } from '@/components/data/FilterText'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { activity, ACTIVITY_FILTERS, ENTRIES_PER_PAGE, type ActivityFilter } from '../api/activity'
import { Change } from './Change'

/** Who did what, when and from where. */
export function ActivityList() {
  const { t, i18n } = useTranslation('console')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const filter: ActivityFilter = {}
  for (const name of ACTIVITY_FILTERS) {
    const value = parameters.get(name)
    if (value) filter[name] = value
  }
  const found = useQuery(activity(filter, page))
  const columns: Column<ActivityEntry>[] = [
    {
      key: 'at',
      header: t('activity.at'),
      cell: (entry) => formatDateTime(entry.created_at, i18n.language),
    },
    { key: 'actor', header: t('activity.actor'), cell: (entry) => <bdi>{entry.user}</bdi> },
    { key: 'action', header: t('activity.action'), cell: (entry) => <code dir="ltr">{entry.action}</code> },
    {
      key: 'entity',
      header: t('activity.entity'),
      cell: (entry) => (
        <bdi dir="ltr">
          {entry.entity} {entry.entity_id}
        </bdi>
      ),
    },
    {
      key: 'change',
      header: t('activity.change'),
      cell: (entry) => <Change before={entry.before} after={entry.after} />,
    },
  ]
  return (
    <>
      <PageHead title={t('nav.activity')} lead={t('activity.lead')} />
      <div>
        <FilterText name="actor" label={t('activity.actor')} />
        <FilterText name="action" label={t('activity.action')} placeholder="order.confirmed" />
        <FilterText name="entity" label={t('activity.entity')} />
        <FilterText name="entity_id" label={t('activity.entity_id')} />
        <FilterText name="search" label={t('activity.search')} />
      </div>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState title={t('activity.none')} />
      ) : (
        <DataTable
          caption={t('nav.activity')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(entry) => entry.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={ENTRIES_PER_PAGE} count={found.data.count} />}
    </>
  )
}
