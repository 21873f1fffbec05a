import { useParams } from 'react-router'
import { LinkView } from '@/features/integration/components/LinkView'

export function Component() {
  const { id = '' } = useParams()
  return <LinkView key={id} id={id} />
}
