import { useParams } from 'react-router'
import { DefinitionView } from '@/features/definitions/components/DefinitionView'

export function Component() {
  const { kind = '', id = '' } = useParams()
  return <DefinitionView key={`${kind}/${id}`} kind={kind} id={id} />
}
