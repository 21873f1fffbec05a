import { Navigate, useLocation } from 'react-router'
import { PageLoading } from '@/components/feedback/PageLoading'
import { placeOf } from '@/lib/places'
import { useSession } from '@/session/useSession'

/** A link of a mail: to the page that shows what it names, after signing in where that is needed. */
export function Component() {
  const { pathname } = useLocation()
  const session = useSession()
  if (session.state === 'unknown') return <PageLoading />
  if (session.state === 'anonymous') return <Navigate to="/connexion" replace state={{ from: pathname }} />
  return <Navigate to={placeOf(pathname, session.user.role)} replace />
}
