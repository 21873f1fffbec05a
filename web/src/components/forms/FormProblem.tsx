import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

/** What the API refused about the form as a whole. */
export function FormProblem({ message }: { message: string | undefined }) {
  if (!message) return null
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden="true" />} role="alert">
      {message}
    </Alert>
  )
}
