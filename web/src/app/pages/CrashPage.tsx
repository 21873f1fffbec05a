import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { ErrorState } from '@/components/feedback/ErrorState'

/** What is left when a page itself fails, also when a newer version has replaced its code. */
export function CrashPage() {
  const error = useRouteError()
  useTranslation()
  return <ErrorState error={error} retry={() => location.reload()} />
}
