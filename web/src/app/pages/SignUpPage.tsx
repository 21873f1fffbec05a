import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation } from 'react-router'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { SignUpForm } from '@/features/auth/components/SignUpForm'
import { useHasSession } from '@/session/useSession'
import '@/theme/forms.css'
import { cameFrom } from './came-from'
import classes from './narrow.module.css'

export function Component() {
  const { t } = useTranslation('account')
  const state = useLocation().state as unknown
  const signedIn = useHasSession()
  if (signedIn) return <Navigate to={cameFrom(state)} replace />
  return (
    <div className={classes.narrow}>
      <PageHead title={t('sign_up.title')} lead={t('sign_up.lead')} />
      <Panel>
        <SignUpForm onDone={() => undefined} />
      </Panel>
      <p className={classes.other}>
        {t('sign_up.known')}{' '}
        <Link to="/connexion" state={state}>
          {t('sign_in.title')}
        </Link>
      </p>
    </div>
  )
}
