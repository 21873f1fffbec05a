import { useParams } from 'react-router'
import { TicketView } from '@/features/support/components/TicketView'

export function Component() {
  const { id = '' } = useParams()
  return <TicketView key={id} id={id} />
}
