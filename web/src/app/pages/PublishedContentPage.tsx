import { useParams } from 'react-router'
import { PublishedPage } from '@/features/content/components/PublishedPage'

export function Component() {
  const { slug = '' } = useParams()
  return <PublishedPage key={slug} slug={slug} />
}
