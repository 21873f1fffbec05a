import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconTruckReturn } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { FilterText } from '@/components/data/FilterText'
import { Pager } from '@/components/data/Pager'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { ordersOnTheirWay, ORDERS_PER_PAGE, retryOrder } from '../api/integration'
import type { OrderOnItsWay } from '../types'
import { useAction } from '../useAction'
import classes from './Integration.module.css'

const STATES = ['dead', 'pending', 'claimed', 'sent'] as const
const TONES: Record<string, Tone> = { dead: 'bad', pending: 'warn', claimed: 'busy', sent: 'good' }

/** Orders on their way to a partner's system; those given up or waiting can be tried again. */
export function OrdersOnTheirWay() {
  const { t, i18n } = useTranslation('integration')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(ordersOnTheirWay(parameters.get('state') ?? '', parameters.get('link') ?? '', page))
  const retry = useAction(retryOrder, t('order.asked'))
  const columns: Column<OrderOnItsWay>[] = [
    {
      key: 'taken',
      header: t('order.taken'),
      cell: (order) => formatDateTime(order.taken_at, i18n.language),
    },
    {
      key: 'topic',
      header: t('order.event'),
      cell: (order) => (
        <span>
          {t(`order.topics.${order.topic.replace('order.', '') as 'confirmed'}`, {
            defaultValue: order.topic,
          })}
          <code className={classes.file} dir="ltr">
            {order.vendor_order.slice(-12)}
          </code>
        </span>
      ),
    },
    {
      key: 'link',
      header: t('order.link'),
      cell: (order) =>
        order.link === null ? (
          '–'
        ) : (
          <Link to={`/console/journal?sync_type=order_export&link=${encodeURIComponent(order.link)}`}>
            <code dir="ltr">{order.link}</code>
          </Link>
        ),
    },
    {
      key: 'state',
      header: t('order.state'),
      cell: (order) => (
        <span>
          <StatusBadge tone={TONES[order.state] ?? 'calm'}>
            {t(`order.states.${order.state as 'dead'}`)}
          </StatusBadge>
          {order.partner_reference !== null && (
            <bdi className={classes.file} dir="ltr">
              {order.partner_reference}
            </bdi>
          )}
        </span>
      ),
    },
    { key: 'attempts', header: t('order.attempts'), numeric: true, cell: (order) => order.attempts },
    {
      key: 'reason',
      header: t('order.reason'),
      cell: (order) => (
        <span dir="auto">
          {order.reason ?? '–'}
          {order.state === 'pending' && order.next_at !== null && order.attempts > 0 && (
            <span className={classes.file}>
              {t('order.next', { date: formatDateTime(order.next_at, i18n.language) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'action',
      header: t('action'),
      cell: (order) =>
        order.state === 'dead' || (order.state === 'pending' && order.attempts > 0) ? (
          <Button
            size="compact-md"
            variant="default"
            loading={retry.isPending && retry.variables === order.vendor_order}
            onClick={() => retry.mutate(order.vendor_order)}
          >
            {t('order.retry')}
          </Button>
        ) : (
          '–'
        ),
    },
  ]
  return (
    <>
      <PageHead title={t('nav.orders')} lead={t('order.lead')} />
      <div className={classes.filters}>
        <FilterSelect
          name="state"
          label={t('order.state')}
          all={t('all')}
          options={STATES.map((state) => [state, t(`order.states.${state}`)])}
        />
        <FilterText name="link" label={t('order.link')} placeholder="pieces-tunis-odoo-orders" />
      </div>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState icon={IconTruckReturn} title={t('order.none')} text={t('order.none_text')} />
      ) : (
        <DataTable
          caption={t('nav.orders')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(order) => order.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={ORDERS_PER_PAGE} count={found.data.count} />}
    </>
  )
}
