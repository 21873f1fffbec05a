import { Fragment, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, Outlet, useLocation } from 'react-router'
import type { User } from '@/api/types'
import { PageLoading } from '@/components/feedback/PageLoading'
import { formatNumber } from '@/lib/dates'
import { useSession } from '@/session/useSession'
import '@/theme/forms.css'
import { MissingView } from '../MissingView'
import classes from './SpaceLayout.module.css'

interface SpaceLink {
  to: string
  text: string
  end?: boolean
  /** How much waits there. */
  count?: number
}

interface SpaceLayoutProps {
  label: string
  /** In groups, each with a word over it unless it stands alone. */
  links: { title?: string; links: SpaceLink[] }[]
  onlyFor?: User['role']
  children?: ReactNode
}

/** A room behind the sign-in with its own links. Who lacks the role is told nothing of what is inside. */
export function SpaceLayout({ label, links, onlyFor, children }: SpaceLayoutProps) {
  const session = useSession()
  const { i18n } = useTranslation()
  const location = useLocation()
  const nav = useRef<HTMLElement>(null)
  // On a phone the links stand in a row that is longer than the screen: the chosen one is brought into it.
  useEffect(() => {
    const row = nav.current
    const chosen = row?.querySelector('[aria-current=page]')
    if (!row || !chosen || row.scrollWidth <= row.clientWidth) return
    const [outer, inner] = [row.getBoundingClientRect(), chosen.getBoundingClientRect()]
    row.scrollBy({ left: inner.left + inner.width / 2 - (outer.left + outer.width / 2) })
  }, [location.pathname, session.state])
  if (session.state === 'unknown') return <PageLoading />
  if (session.state === 'anonymous') {
    return <Navigate to="/connexion" replace state={{ from: location.pathname + location.search }} />
  }
  if (onlyFor !== undefined && session.user.role !== onlyFor) return <MissingView />
  return (
    <div className={classes.space}>
      <nav ref={nav} className={`${classes.side} no-print`} aria-label={label}>
        {links.map((group) => (
          <Fragment key={group.links[0]?.to}>
            {group.title && <p className={classes.group}>{group.title}</p>}
            <ul role="list" aria-label={group.title}>
              {group.links.map((link) => (
                <li key={link.to}>
                  <NavLink to={link.to} end={link.end}>
                    {link.text}
                    {link.count !== undefined && link.count > 0 && (
                      <span className={classes.count}>{formatNumber(link.count, i18n.language)}</span>
                    )}
                  </NavLink>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
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
