import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Notice } from '@/components/feedback/Notice'
import { toast } from '@/components/feedback/toast'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { NewPassword } from '@/features/auth/components/NewPassword'
import { forget } from '@/session/tokens'
import '@/theme/forms.css'
import classes from './narrow.module.css'

export function Component() {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const token = parameters.get('token') ?? ''
  return (
    <div className={classes.narrow}>
      <PageHead title={t('reset.title')} />
      <Panel>
        {token === '' ? (
          <Notice tone="warn">
            <Link to="/mot-de-passe-oublie">{t('reset.no_link')}</Link>
          </Notice>
        ) : (
          <NewPassword
            token={token}
            onDone={() => {
              forget()
              toast(t('reset.done'))
              void navigate('/connexion', { replace: true })
            }}
          />
        )}
      </Panel>
    </div>
  )
}
