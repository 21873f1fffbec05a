import { useParams } from 'react-router'
import { PartView } from '@/features/parts/components/PartView'

export function Component() {
  const { id = '' } = useParams()
  return <PartView key={id} id={Number(id)} />
}
