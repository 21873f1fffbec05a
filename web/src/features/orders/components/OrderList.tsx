import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconReceiptOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Order } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { Price } from '@/components/money/Price'
import { OrderStatus } from '@/components/orders/OrderStatus'
import { formatDate } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { ORDERS_PER_PAGE, ownOrders } from '../api/orders'

export function OrderList() {
  const { t, i18n } = useTranslation('account')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(ownOrders(page))
  const columns: Column<Order>[] = [
    {
      key: 'number',
      header: t('order.number'),
      cell: (order) => (
        <Link to={`/compte/commandes/${order.id}`}>
          <bdi dir="ltr">{order.number}</bdi>
        </Link>
      ),
    },
    { key: 'date', header: t('order.date'), cell: (order) => formatDate(order.created_at, i18n.language) },
    { key: 'status', header: t('order.status'), cell: (order) => <OrderStatus status={order.status} /> },
    {
      key: 'total',
      header: t('order.total'),
      numeric: true,
      cell: (order) => <Price amount={order.total_amount} />,
    },
  ]
  return (
    <>
      <PageHead title={t('nav.orders')} />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState icon={IconReceiptOff} title={t('order.none')} text={t('order.none_text')}>
          <Button component={Link} to="/catalogue">
            {t('order.find_parts')}
          </Button>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('nav.orders')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(order) => order.id}
          expected={4}
        />
      )}
      {found.data && <Pager page={page} pageSize={ORDERS_PER_PAGE} count={found.data.count} />}
    </>
  )
}
