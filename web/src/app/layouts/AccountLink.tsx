import { IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useSession } from '@/session/useSession'
import classes from './Header.module.css'

export function AccountLink() {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const session = useSession()
  const away = !['/connexion', '/inscription'].includes(pathname)
  const to = session.state === 'anonymous' ? '/connexion' : '/compte'
  return (
    <Link
      to={to}
      state={away ? { from: pathname + search } : undefined}
      className={classes.tool}
      aria-label={session.user ? t('nav.account_of', { name: session.user.first_name }) : t('nav.sign_in')}
    >
      <IconUser size={23} stroke={1.7} aria-hidden="true" />
      <span className={classes.word}>{session.user?.first_name ?? t('nav.sign_in')}</span>
    </Link>
  )
}
