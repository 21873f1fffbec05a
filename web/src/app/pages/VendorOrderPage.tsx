import { useParams } from 'react-router'
import { VendorOrderView } from '@/features/vendor-orders/components/VendorOrderView'

export function Component() {
  const { id = '' } = useParams()
  return <VendorOrderView id={id} />
}
