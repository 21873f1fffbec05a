import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { isNotFound } from '@/api/problem'
import type { Order } from '@/api/types'
import { AddressText } from '@/components/address/AddressText'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { Price } from '@/components/money/Price'
import { ItemList } from '@/components/orders/ItemList'
import { OrderStatus } from '@/components/orders/OrderStatus'
import { ReturnTerms } from '@/components/orders/ReturnTerms'
import { formatDateTime } from '@/lib/dates'
import { order as orderQuery } from '../api/orders'
import { OrderProgress } from './OrderProgress'
import classes from './OrderView.module.css'

interface OrderViewProps {
  id: string
  more?: (order: Order) => ReactNode
}

/** One order with its way so far; right after checkout it also says thank you. */
export function OrderView({ id, more }: OrderViewProps) {
  const { t } = useTranslation('account')
  const found = useQuery(orderQuery(id))
  if (isNotFound(found.error)) return <EmptyState title={t('order.missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={360} />
  return <Loaded order={found.data} more={more} />
}

function Loaded({ order, more }: { order: Order; more: OrderViewProps['more'] }) {
  const { t, i18n } = useTranslation('account')
  const [parameters] = useSearchParams()
  return (
    <>
      <PageHead
        title={t('order.title', { number: order.number })}
        lead={t('order.placed', { date: formatDateTime(order.created_at, i18n.language) })}
      >
        <OrderStatus status={order.status} />
      </PageHead>
      {parameters.has('merci') && (
        <Notice tone="good" title={t('order.thanks')}>
          {t(order.payment.method === 'cash' ? 'order.thanks_text' : 'order.thanks_pay')}
        </Notice>
      )}
      <OrderProgress status={order.status} />
      <ItemList items={order.items} />
      <div className={classes.panels}>
        <Panel title={t('order.delivery')}>
          <AddressText address={order.shipping_address} />
        </Panel>
        <Panel title={t('order.payment')}>
          <dl className={classes.totals}>
            <div>
              <dt>{t('order.method')}</dt>
              <dd>{t(`payment.${order.payment.method as 'cash'}`)}</dd>
            </div>
            <div>
              <dt>{t('order.subtotal')}</dt>
              <dd>
                <Price amount={order.subtotal_amount} />
              </dd>
            </div>
            <div>
              <dt>{t('order.shipping')}</dt>
              <dd>
                <Price amount={order.shipping_amount} />
              </dd>
            </div>
            {Number(order.discount_amount) > 0 && (
              <div>
                <dt>
                  {t('order.discount')} <bdi dir="ltr">{order.coupon_code}</bdi>
                </dt>
                <dd>
                  <Price amount={`-${order.discount_amount}`} />
                </dd>
              </div>
            )}
            {Number(order.stamp_amount) > 0 && (
              <div>
                <dt>{t('order.stamp')}</dt>
                <dd>
                  <Price amount={order.stamp_amount} />
                </dd>
              </div>
            )}
            <div className={classes.sum}>
              <dt>{t('order.total')}</dt>
              <dd>
                <Price amount={order.total_amount} />
              </dd>
            </div>
            <div>
              <dt>{t('order.vat')}</dt>
              <dd>
                <Price amount={order.vat_amount} />
              </dd>
            </div>
          </dl>
        </Panel>
        <Panel title={t('order.vendors')}>
          <ul role="list" className={classes.vendors}>
            {order.vendor_orders.map((part) => (
              <li key={part.id}>
                <span>{part.vendor.company_name}</span>
                <OrderStatus status={part.status} />
              </li>
            ))}
          </ul>
          {order.vendor_orders.map((part) => (
            <ReturnTerms key={part.id} vendor={part.vendor.company_name} policy={part.return_policy} />
          ))}
        </Panel>
      </div>
      {more && <div className={classes.more}>{more(order)}</div>}
    </>
  )
}
