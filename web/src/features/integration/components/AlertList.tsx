import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconBellCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Pager } from '@/components/data/Pager'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { acknowledge, alerts, ALERTS_PER_PAGE } from '../api/integration'
import type { Alert } from '../types'
import { useAction } from '../useAction'
import classes from './Integration.module.css'

const KINDS = [
  'feed_late',
  'file_held',
  'file_failed',
  'file_repeated',
  'file_tripled',
  'file_shrunk',
  'orders_given_up',
  'link_down',
  'poll_failed',
  'definition_refused',
] as const
const STATUSES = ['open', 'acknowledged', 'closed'] as const
const TONES: Record<string, Tone> = { info: 'calm', warning: 'warn', critical: 'bad' }

/** What somebody should look at, the newest first, and who looks after it. */
export function AlertList() {
  const { t, i18n } = useTranslation('integration')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(alerts(parameters.get('status') ?? '', parameters.get('kind') ?? '', page))
  const take = useAction(acknowledge, t('alert.taken'))
  const columns: Column<Alert>[] = [
    {
      key: 'kind',
      header: t('alert.kind'),
      cell: (alert) => (
        <span>
          <StatusBadge tone={alert.status === 'closed' ? 'calm' : (TONES[alert.severity] ?? 'calm')}>
            {t(`alert.kinds.${alert.kind as 'link_down'}`, { defaultValue: alert.kind })}
          </StatusBadge>
          <code className={classes.file} dir="ltr">
            {alert.subject}
          </code>
        </span>
      ),
    },
    {
      key: 'message',
      header: t('alert.message'),
      cell: (alert) => (
        <span dir="auto">
          {alert.message}
          {alert.seen > 1 && <span className={classes.file}>{t('alert.seen', { count: alert.seen })}</span>}
        </span>
      ),
    },
    {
      key: 'since',
      header: t('alert.since'),
      cell: (alert) => formatDateTime(alert.opened_at, i18n.language),
    },
    {
      key: 'status',
      header: t('alert.status'),
      cell: (alert) => (
        <span>
          {t(`alert.states.${alert.status as 'open'}`)}
          {alert.acknowledged_by !== null && (
            <bdi className={classes.file} dir="ltr">
              {alert.acknowledged_by}
            </bdi>
          )}
        </span>
      ),
    },
    {
      key: 'action',
      header: t('action'),
      cell: (alert) =>
        alert.status === 'open' ? (
          <Button
            size="compact-md"
            variant="default"
            loading={take.isPending && take.variables === alert.id}
            onClick={() => take.mutate(alert.id)}
          >
            {t('alert.take')}
          </Button>
        ) : (
          '–'
        ),
    },
  ]
  return (
    <>
      <PageHead title={t('nav.alerts')} lead={t('alert.lead')} />
      <div className={classes.filters}>
        <FilterSelect
          name="status"
          label={t('alert.status')}
          all={t('all')}
          options={STATUSES.map((status) => [status, t(`alert.states.${status}`)])}
        />
        <FilterSelect
          name="kind"
          label={t('alert.kind')}
          all={t('all')}
          options={KINDS.map((kind) => [kind, t(`alert.kinds.${kind}`)])}
        />
      </div>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState icon={IconBellCheck} title={t('alert.none')} text={t('alert.none_text')} />
      ) : (
        <DataTable
          caption={t('nav.alerts')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(alert) => alert.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={ALERTS_PER_PAGE} count={found.data.count} />}
    </>
  )
}
