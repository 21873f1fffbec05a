import { useQuery } from '@tanstack/react-query'
import { IconReceiptOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Order } from '@/api/types'
import type { Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { FilterText } from '@/components/data/FilterText'
import { Listing } from '@/components/data/Listing'
import { PageHead } from '@/components/layout/PageHead'
import row from '@/components/layout/stack.module.css'
import { Price } from '@/components/money/Price'
import { OrderStatus } from '@/components/orders/OrderStatus'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { allOrders, ORDERS_PER_PAGE } from '../api/orders'

const STATES = ['new', 'confirmed', 'shipped', 'delivered', 'cancelled', 'refunded'] as const

/** Everybody's orders, found by the number on their papers. */
export function AllOrders() {
  const { t, i18n } = useTranslation(['staff', 'account', 'common'])
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(allOrders(parameters.get('status') ?? '', parameters.get('number') ?? '', page))
  const columns: Column<Order>[] = [
    {
      key: 'number',
      header: t('account:order.number'),
      cell: (order) => (
        <Link to={`/console/commandes/${order.id}`}>
          <bdi dir="ltr">{order.number}</bdi>
        </Link>
      ),
    },
    {
      key: 'date',
      header: t('account:order.date'),
      cell: (order) => formatDateTime(order.created_at, i18n.language),
    },
    { key: 'city', header: t('order.city'), cell: (order) => <bdi>{order.shipping_address.city}</bdi> },
    {
      key: 'vendors',
      header: t('account:order.vendors'),
      cell: (order) => order.vendor_orders.map((part) => part.vendor.company_name).join(', '),
    },
    {
      key: 'payment',
      header: t('account:order.payment'),
      cell: (order) => t(`account:payment.${order.payment_method as 'cash'}`),
    },
    {
      key: 'status',
      header: t('account:order.status'),
      cell: (order) => <OrderStatus status={order.status} />,
    },
    {
      key: 'total',
      header: t('account:order.total'),
      numeric: true,
      cell: (order) => <Price amount={order.total_amount} />,
    },
  ]
  return (
    <>
      <PageHead title={t('nav.orders')} lead={t('order.lead')} />
      <div className={row.row}>
        <FilterText name="number" label={t('order.find')} placeholder="A-00000001" />
        <FilterSelect
          name="status"
          label={t('account:order.status')}
          all={t('order.all')}
          options={STATES.map((state) => [state, t(`common:order_status.${state}`)])}
        />
      </div>
      <Listing
        found={found}
        caption={t('nav.orders')}
        columns={columns}
        rowKey={(order) => order.id}
        empty={{ icon: IconReceiptOff, title: t('account:order.none'), text: t('order.none_text') }}
        page={page}
        pageSize={ORDERS_PER_PAGE}
      />
    </>
  )
}
