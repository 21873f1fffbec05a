import { Suspense, type ReactNode } from 'react'
import { Navigate, NavLink, Outlet, useLocation } from 'react-router'
import type { User } from '@/api/types'
import { PageLoading } from '@/components/feedback/PageLoading'
import { useSession } from '@/session/useSession'
import '@/theme/forms.css'
import { MissingView } from '../MissingView'
import classes from './SpaceLayout.module.css'

interface SpaceLayoutProps {
  label: string
  links: { to: string; text: string; end?: boolean }[]
  onlyFor?: User['role']
  children?: ReactNode
}

/** A room behind the sign-in with its own links. Who lacks the role is told nothing of what is inside. */
export function SpaceLayout({ label, links, onlyFor, children }: SpaceLayoutProps) {
  const session = useSession()
  const location = useLocation()
  if (session.state === 'unknown') return <PageLoading />
  if (session.state === 'anonymous') {
    return <Navigate to="/connexion" replace state={{ from: location.pathname + location.search }} />
  }
  if (onlyFor !== undefined && session.user.role !== onlyFor) return <MissingView />
  return (
    <div className={classes.space}>
      <nav className={`${classes.side} no-print`} aria-label={label}>
        <ul role="list">
          {links.map((link) => (
            <li key={link.to}>
              <NavLink to={link.to} end={link.end}>
                {link.text}
              </NavLink>
            </li>
          ))}
        </ul>
        {children}
      </nav>
      <div className={classes.room}>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  )
}
