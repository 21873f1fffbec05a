import { useQuery } from '@tanstack/react-query'
import { IconRouteOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { FilterText } from '@/components/data/FilterText'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime, formatNumber } from '@/lib/dates'
import { routes } from '../api/integration'
import { chosenRoutes } from '../chosen-routes'
import type { Route } from '../types'
import classes from './Integration.module.css'
import { RouteActions } from './RouteActions'

const TONES: Record<string, Tone> = { live: 'good', refused: 'bad', stopped: 'calm' }
const KINDS = ['vendors', 'erp', 'partners', 'templates'] as const
const STATUSES = ['live', 'stopped', 'refused'] as const

/** Every route definition, the refused ones first with the line that refuses them. */
export function RouteList() {
  const { t } = useTranslation(['console', 'integration'])
  const [parameters] = useSearchParams()
  const found = useQuery(routes)
  const all: Route[] = found.data?.results ?? []
  const refused = all.filter((route) => route.status === 'refused')
  const shown = chosenRoutes(all, {
    kind: parameters.get('kind') ?? '',
    status: parameters.get('status') ?? '',
    word: parameters.get('search') ?? '',
  })
  const columns = useColumns()
  return (
    <>
      <PageHead title={t('nav.routes')} lead={t('routes.lead')} />
      {refused.map((route) => (
        <Notice
          key={route.file}
          tone="bad"
          urgent
          title={<bdi dir="ltr">{route.line === null ? route.file : `${route.file}:${route.line}`}</bdi>}
        >
          {route.reason}
        </Notice>
      ))}
      <div className={classes.filters}>
        <FilterText name="search" label={t('integration:route.search')} />
        <FilterSelect
          name="kind"
          label={t('routes.kind')}
          all={t('log.all')}
          options={KINDS.map((kind) => [kind, t(`integration:route.kinds.${kind}`)])}
        />
        <FilterSelect
          name="status"
          label={t('routes.status')}
          all={t('log.all')}
          options={STATUSES.map((status) => [status, t(`route_status.${status}`)])}
        />
      </div>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data !== undefined && shown.length === 0 ? (
        <EmptyState icon={IconRouteOff} title={t('routes.none')} />
      ) : (
        <DataTable
          caption={t('nav.routes')}
          columns={columns}
          rows={found.data === undefined ? undefined : shown}
          rowKey={(route) => `${route.file}-${route.id}`}
        />
      )}
    </>
  )
}

function useColumns(): Column<Route>[] {
  const { t, i18n } = useTranslation(['console', 'integration'])
  const moment = (at: string | null) => (at === null ? '–' : formatDateTime(at, i18n.language))
  return [
    {
      key: 'id',
      header: t('routes.route'),
      cell: (route) => (
        <span>
          <Link to={`/console/journal?link=${encodeURIComponent(route.id)}`} className={classes.id}>
            <code dir="ltr">{route.id}</code>
          </Link>
          <span className={classes.file} dir="ltr">
            {route.file}
            {route.version && ` · ${route.version.slice(0, 10)}`}
          </span>
        </span>
      ),
    },
    {
      key: 'status',
      header: t('routes.status'),
      cell: (route) => (
        <StatusBadge tone={route.running === true ? 'busy' : (TONES[route.status] ?? 'calm')}>
          {route.running === true ? t('run_status.running') : t(`route_status.${route.status as 'live'}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'total',
      header: t('routes.exchanges'),
      numeric: true,
      cell: (route) => formatNumber(route.exchanges_total, i18n.language),
    },
    {
      key: 'failed',
      header: t('routes.failed'),
      numeric: true,
      cell: (route) => (
        <span className={route.exchanges_failed > 0 ? classes.bad : undefined}>
          {formatNumber(route.exchanges_failed, i18n.language)}
        </span>
      ),
    },
    { key: 'last', header: t('routes.last'), cell: (route) => moment(route.last_exchange_at) },
    {
      key: 'next',
      header: t('integration:route.next'),
      cell: (route) =>
        route.schedule === null ? (
          <span className={classes.soft}>
            {route.kind === 'templates' ? '–' : t('integration:route.on_arrival')}
          </span>
        ) : (
          <span>
            {moment(route.next_run_at)}
            <code className={classes.file} dir="ltr">
              {route.schedule}
            </code>
            {route.last_outcome !== null && (
              <span className={classes.file}>
                {t(`run_status.${route.last_outcome as 'success'}`)}, {moment(route.last_run_at)}
              </span>
            )}
          </span>
        ),
    },
    {
      key: 'actions',
      header: t('integration:action'),
      cell: (route) => <RouteActions route={route} />,
    },
  ]
}
