import { useQuery } from '@tanstack/react-query'
import { IconRouteOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RouteState } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime, formatNumber } from '@/lib/dates'
import { routes } from '../api/integration'
import classes from './Integration.module.css'

const TONES: Record<string, Tone> = { live: 'good', refused: 'bad', stopped: 'calm' }

/** Every route definition, the refused ones first with the line that refuses them. */
export function RouteList() {
  const { t, i18n } = useTranslation('console')
  const found = useQuery(routes)
  const all = found.data?.results ?? []
  const refused = all.filter((route) => route.status === 'refused')
  const sorted = [...refused, ...all.filter((route) => route.status !== 'refused')]
  const number = (value: number) => formatNumber(value, i18n.language)
  const columns: Column<RouteState>[] = [
    {
      key: 'id',
      header: t('routes.route'),
      cell: (route) => (
        <span>
          <code className={classes.id} dir="ltr">
            {route.id}
          </code>
          <span className={classes.file} dir="ltr">
            {route.file}
          </span>
        </span>
      ),
    },
    { key: 'kind', header: t('routes.kind'), cell: (route) => route.kind },
    {
      key: 'status',
      header: t('routes.status'),
      cell: (route) => (
        <StatusBadge tone={TONES[route.status] ?? 'calm'}>
          {t(`route_status.${route.status as 'live'}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'total',
      header: t('routes.exchanges'),
      numeric: true,
      cell: (route) => number(route.exchanges_total),
    },
    {
      key: 'failed',
      header: t('routes.failed'),
      numeric: true,
      cell: (route) => number(route.exchanges_failed),
    },
    {
      key: 'last',
      header: t('routes.last'),
      cell: (route) => (route.last_exchange_at ? formatDateTime(route.last_exchange_at, i18n.language) : '–'),
    },
    {
      key: 'version',
      header: t('routes.version'),
      cell: (route) => <code dir="ltr">{route.version?.slice(0, 10)}</code>,
    },
  ]
  return (
    <>
      <PageHead title={t('nav.routes')} lead={t('routes.lead')} />
      {refused.map((route) => (
        <Notice
          key={route.id}
          tone="bad"
          urgent
          title={<bdi dir="ltr">{route.line === null ? route.file : `${route.file}:${route.line}`}</bdi>}
        >
          {route.reason}
        </Notice>
      ))}
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState icon={IconRouteOff} title={t('routes.none')} />
      ) : (
        <DataTable
          caption={t('nav.routes')}
          columns={columns}
          rows={found.data === undefined ? undefined : sorted}
          rowKey={(route) => `${route.file}-${route.id}`}
        />
      )}
    </>
  )
}
