import { useParams } from 'react-router'
import { SubmissionReview } from '@/features/proposals/components/SubmissionReview'

export function Component() {
  const { id = '' } = useParams()
  return <SubmissionReview key={id} id={id} />
}
