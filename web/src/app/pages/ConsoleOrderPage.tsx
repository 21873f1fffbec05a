import { useParams } from 'react-router'
import { OrderPapers } from '@/features/invoices/components/OrderPapers'
import { OrderDecisions } from '@/features/orders/components/OrderDecisions'
import { OrderView } from '@/features/orders/components/OrderView'
import { Parcels } from '@/features/orders/components/Parcels'
import { WhoBought } from '@/features/staff/components/WhoBought'

export function Component() {
  const { id = '' } = useParams()
  return (
    <OrderView
      key={id}
      id={id}
      more={(order) => (
        <>
          <WhoBought id={order.user} />
          <Parcels order={order.id} />
          <OrderPapers parts={order.vendor_orders.map((part) => part.id)} />
          <OrderDecisions order={order} />
        </>
      )}
    />
  )
}
