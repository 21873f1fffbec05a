import { useQuery } from '@tanstack/react-query'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useHasSession } from '@/session/useSession'
import { unreadCount } from '../api/notifications'
import classes from './Notices.module.css'

/** The bell in the header of whoever is signed in, with what is unread. */
export function NoticesLink({ className }: { className?: string }) {
  const { t } = useTranslation()
  const signedIn = useHasSession()
  const unread = useQuery({ ...unreadCount, enabled: signedIn }).data?.unread ?? 0
  if (!signedIn) return null
  return (
    <Link
      to="/compte/notifications"
      className={`${className ?? ''} ${classes.bell}`}
      aria-label={unread > 0 ? t('nav.notices_unread', { number: unread }) : t('nav.notices')}
    >
      <IconBell size={22} stroke={1.7} aria-hidden="true" />
      {unread > 0 && (
        <span className={classes.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}
