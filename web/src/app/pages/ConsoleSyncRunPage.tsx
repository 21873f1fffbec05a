import { useParams } from 'react-router'
import { SyncLogView } from '@/features/integration/components/SyncLogView'

export function Component() {
  const { id = '' } = useParams()
  return <SyncLogView key={id} id={id} />
}
