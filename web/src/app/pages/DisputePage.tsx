import { useParams } from 'react-router'
import { DisputeView } from '@/features/disputes/components/DisputeView'

export function Component() {
  const { id = '' } = useParams()
  return <DisputeView key={id} id={id} />
}
