import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isNotFound } from '@/api/problem'
import type { VendorOrder } from '@/api/types'
import { AddressText } from '@/components/address/AddressText'
import { DescriptionList } from '@/components/data/DescriptionList'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { Price } from '@/components/money/Price'
import { ItemList } from '@/components/orders/ItemList'
import { OrderStatus } from '@/components/orders/OrderStatus'
import { ReturnTerms } from '@/components/orders/ReturnTerms'
import { formatDateTime } from '@/lib/dates'
import { vendorOrder } from '../api/vendor-orders'
import { Fulfilment } from './Fulfilment'
import { ErpState } from './VendorOrderList'

export function VendorOrderView({ id }: { id: string }) {
  const { t } = useTranslation('vendor')
  const found = useQuery(vendorOrder(id))
  if (isNotFound(found.error)) return <EmptyState title={t('order.missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={320} />
  return <Loaded order={found.data} />
}

function Loaded({ order }: { order: VendorOrder }) {
  const { t, i18n } = useTranslation('vendor')
  return (
    <>
      <PageHead
        title={t('order.title', { number: order.number })}
        lead={formatDateTime(order.created_at, i18n.language)}
      >
        <Button
          className="no-print"
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('order.print')}
        </Button>
      </PageHead>
      <ItemList items={order.items} />
      <div style={{ display: 'grid', gap: 'var(--space-4)', marginBlockStart: 'var(--space-5)' }}>
        {order.shipping_address && (
          <Panel title={t('order.deliver_to')}>
            <AddressText address={order.shipping_address} />
          </Panel>
        )}
        <DescriptionList
          rows={[
            [t('order.status'), <OrderStatus key="status" status={order.status} />],
            [t('order.erp'), <ErpState key="erp" order={order} />],
            [t('order.total'), <Price key="total" amount={order.subtotal_amount} />],
            [t('order.commission'), <Price key="commission" amount={order.commission_amount} />],
          ]}
        />
        <ReturnTerms vendor={order.vendor.company_name} policy={order.return_policy} />
        <Fulfilment order={order} />
      </div>
    </>
  )
}
