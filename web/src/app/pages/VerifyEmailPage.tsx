import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageHead } from '@/components/layout/PageHead'
import { VerifyEmail } from '@/features/auth/components/VerifyEmail'
import classes from './narrow.module.css'

export function Component() {
  const { t } = useTranslation('account')
  const [parameters] = useSearchParams()
  return (
    <div className={classes.narrow}>
      <PageHead title={t('verify.title')} />
      <VerifyEmail token={parameters.get('token') ?? ''} />
    </div>
  )
}
