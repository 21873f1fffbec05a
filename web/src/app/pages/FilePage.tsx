import { useParams } from 'react-router'
import { UploadView } from '@/features/feeds/components/UploadView'

export function Component() {
  const { id = '' } = useParams()
  return <UploadView key={id} id={id} />
}
