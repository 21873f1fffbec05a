import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation } from 'react-router'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { SignInForm } from '@/features/auth/components/SignInForm'
import { useHasSession } from '@/session/useSession'
import '@/theme/forms.css'
import classes from './narrow.module.css'
import { cameFrom } from './came-from'

export function Component() {
  const { t } = useTranslation('account')
  const state = useLocation().state as unknown
  const signedIn = useHasSession()
  if (signedIn) return <Navigate to={cameFrom(state)} replace />
  return (
    <div className={classes.narrow}>
      <PageHead title={t('sign_in.title')} />
      <Panel>
        <SignInForm onDone={() => undefined} />
      </Panel>
      <p className={classes.other}>
        {t('sign_in.new')}{' '}
        <Link to="/inscription" state={state}>
          {t('sign_up.title')}
        </Link>
      </p>
    </div>
  )
}
