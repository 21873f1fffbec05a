import { useQuery } from '@tanstack/react-query'
import { IconListSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { SyncLog } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterMoment } from '@/components/data/FilterMoment'
import { FilterSelect } from '@/components/data/FilterSelect'
import { FilterText } from '@/components/data/FilterText'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime, formatNumber, formatSeconds } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { LOG_FILTERS, LOGS_PER_PAGE, syncLogs, type LogFilter } from '../api/integration'
import { runSeconds } from '../run-time'
import classes from './Integration.module.css'
import { RunStatus } from './RunStatus'

const TYPES = [
  'product_catalogue',
  'stock_update',
  'order_export',
  'file_intake',
  'order_status',
  'truth_check',
  'scheduled_run',
  'maintenance',
] as const
const STATUSES = ['running', 'success', 'partial', 'failed', 'held', 'interrupted', 'skipped'] as const

/** ERPSyncLog: every exchange, also the one that did nothing or died. */
export function SyncLogList() {
  const { t, i18n } = useTranslation(['console', 'integration'])
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const filter: LogFilter = {}
  for (const name of LOG_FILTERS) {
    const value = parameters.get(name)
    if (value) filter[name] = value
  }
  const found = useQuery(syncLogs(filter, page))
  const number = (value: number) => formatNumber(value, i18n.language)
  const columns: Column<SyncLog>[] = [
    {
      key: 'started',
      header: t('log.started'),
      cell: (run) => (
        <Link to={`/console/journal/${run.id}`}>{formatDateTime(run.started_at, i18n.language)}</Link>
      ),
    },
    { key: 'link', header: t('log.link'), cell: (run) => <code dir="ltr">{run.link}</code> },
    { key: 'type', header: t('log.type'), cell: (run) => t(`sync_type.${run.sync_type as 'file_intake'}`) },
    { key: 'status', header: t('log.status'), cell: (run) => <RunStatus status={run.status} /> },
    { key: 'read', header: t('log.read'), numeric: true, cell: (run) => number(run.records_read) },
    {
      key: 'affected',
      header: t('log.affected'),
      numeric: true,
      cell: (run) => number(run.records_affected),
    },
    {
      key: 'rejected',
      header: t('log.rejected'),
      numeric: true,
      cell: (run) => number(run.records_rejected),
    },
    {
      key: 'time',
      header: t('log.run_time'),
      numeric: true,
      cell: (run) => {
        const seconds = runSeconds(run.run_time)
        return seconds === null ? '–' : formatSeconds(seconds, i18n.language)
      },
    },
  ]
  return (
    <>
      <PageHead title={t('nav.log')} lead={t('log.lead')} />
      <div className={classes.filters}>
        <FilterSelect
          name="sync_type"
          label={t('log.type')}
          all={t('log.all')}
          options={TYPES.map((type) => [type, t(`sync_type.${type}`)])}
        />
        <FilterSelect
          name="status"
          label={t('log.status')}
          all={t('log.all')}
          options={STATUSES.map((status) => [status, t(`run_status.${status}`)])}
        />
        <FilterText name="link" label={t('log.link')} placeholder="pieces-tunis-stock" />
        <FilterText name="correlation_id" label={t('log.correlation')} />
        <FilterMoment name="started_after" label={t('integration:run.after')} />
        <FilterMoment name="started_before" label={t('integration:run.before')} />
      </div>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState icon={IconListSearch} title={t('log.none')} text={t('log.none_text')} />
      ) : (
        <DataTable
          caption={t('nav.log')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(run) => run.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={LOGS_PER_PAGE} count={found.data.count} />}
    </>
  )
}
