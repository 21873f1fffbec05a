import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { Order } from '@/api/types'
import { OpenDispute } from '@/features/disputes/components/OpenDispute'
import { OrderPapers } from '@/features/invoices/components/OrderPapers'
import { OrderActions } from '@/features/orders/components/OrderActions'
import { OrderView } from '@/features/orders/components/OrderView'
import { Parcels } from '@/features/orders/components/Parcels'
import { PayByCard } from '@/features/payments/components/PayByCard'
import { Proofs } from '@/features/payments/components/Proofs'
import { AskReturn } from '@/features/returns/components/AskReturn'

export function Component() {
  const { id = '' } = useParams()
  return <OrderView key={id} id={id} more={(order) => <More order={order} />} />
}

function More({ order }: { order: Order }) {
  const { t } = useTranslation('account')
  const { payment } = order
  const unpaid = payment.status === 'pending' && order.status !== 'cancelled'
  return (
    <>
      {payment.method === 'credit_card' && unpaid && <PayByCard payment={payment.id} order={order.id} />}
      {payment.method === 'voucher' && <Proofs payment={payment.id} mayAdd={unpaid} />}
      <Parcels order={order.id} />
      <OrderPapers parts={order.vendor_orders.map((part) => part.id)} />
      <OrderActions order={order} />
      <p>
        <Link to={`/compte/aide/nouvelle?commande=${order.id}`}>{t('order.ask')}</Link>
      </p>
      {order.status === 'delivered' && <AskReturn items={order.items} />}
      {order.status !== 'new' && <OpenDispute order={order} />}
    </>
  )
}
