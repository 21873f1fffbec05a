import { Notice } from '@/components/feedback/Notice'

/** What the API refused about the form as a whole. */
export function FormProblem({ message }: { message: string | undefined }) {
  if (!message) return null
  return (
    <Notice tone="bad" urgent>
      {message}
    </Notice>
  )
}
