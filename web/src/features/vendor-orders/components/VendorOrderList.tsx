import { useQuery } from '@tanstack/react-query'
import { IconReceiptOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { VendorOrder } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Pager } from '@/components/data/Pager'
import { StatusBadge } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { Price } from '@/components/money/Price'
import { OrderStatus } from '@/components/orders/OrderStatus'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { VENDOR_ORDERS_PER_PAGE, vendorOrders } from '../api/vendor-orders'

const STATUSES = ['new', 'confirmed', 'shipped', 'delivered', 'cancelled', 'refunded'] as const

export function VendorOrderList() {
  const { t, i18n } = useTranslation(['vendor', 'common'])
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(vendorOrders(page, parameters.get('status') ?? undefined))
  const columns: Column<VendorOrder>[] = [
    {
      key: 'number',
      header: t('order.number'),
      cell: (order) => (
        <Link to={`/vendeur/commandes/${order.id}`}>
          <bdi dir="ltr">{order.number}</bdi>
        </Link>
      ),
    },
    {
      key: 'date',
      header: t('order.date'),
      cell: (order) => formatDateTime(order.created_at, i18n.language),
    },
    { key: 'status', header: t('order.status'), cell: (order) => <OrderStatus status={order.status} /> },
    { key: 'erp', header: t('order.erp'), cell: (order) => <ErpState order={order} /> },
    {
      key: 'total',
      header: t('order.total'),
      numeric: true,
      cell: (order) => <Price amount={order.subtotal_amount} />,
    },
  ]
  return (
    <>
      <PageHead title={t('nav.orders')} />
      <FilterSelect
        name="status"
        label={t('order.status')}
        all={t('order.all_statuses')}
        options={STATUSES.map((status) => [status, t(`common:order_status.${status}`)])}
      />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState icon={IconReceiptOff} title={t('order.none')} text={t('order.none_text')} />
      ) : (
        <DataTable
          caption={t('nav.orders')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(order) => order.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={VENDOR_ORDERS_PER_PAGE} count={found.data.count} />}
    </>
  )
}

/** Whether the vendor's own system has the order. */
export function ErpState({ order }: { order: Pick<VendorOrder, 'acknowledged_at' | 'erp_reference'> }) {
  const { t } = useTranslation(['vendor', 'common'])
  if (!order.acknowledged_at) return <StatusBadge tone="calm">{t('order.erp_waiting')}</StatusBadge>
  return (
    <StatusBadge tone="good">
      {order.erp_reference ? <bdi dir="ltr">{order.erp_reference}</bdi> : t('order.erp_sent')}
    </StatusBadge>
  )
}
