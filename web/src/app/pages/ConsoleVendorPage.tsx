import { useParams } from 'react-router'
import { VendorFile } from '@/features/staff/components/VendorFile'

export function Component() {
  const { slug = '' } = useParams()
  return <VendorFile key={slug} slug={slug} />
}
