import { useParams } from 'react-router'
import { OrderView } from '@/features/orders/components/OrderView'

export function Component() {
  const { id = '' } = useParams()
  return <OrderView id={id} />
}
