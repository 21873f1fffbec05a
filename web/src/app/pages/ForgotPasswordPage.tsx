import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { ForgotPassword } from '@/features/auth/components/ForgotPassword'
import '@/theme/forms.css'
import classes from './narrow.module.css'

export function Component() {
  const { t } = useTranslation('account')
  return (
    <div className={classes.narrow}>
      <PageHead title={t('reset.title')} lead={t('reset.lead')} />
      <Panel>
        <ForgotPassword />
      </Panel>
      <p className={classes.other}>
        <Link to="/connexion">{t('sign_in.title')}</Link>
      </p>
    </div>
  )
}
