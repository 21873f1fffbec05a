import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { PageHead } from '@/components/layout/PageHead'
import classes from '@/components/layout/stack.module.css'
import { EmailPanel, PasswordPanel } from '@/features/security/components/Passwords'
import { SecondFactor } from '@/features/security/components/SecondFactor'
import { Sessions } from '@/features/security/components/Sessions'
import { signOut } from '@/session/sign-in'
import { useSession } from '@/session/useSession'

export function Component() {
  const { t } = useTranslation('security')
  const { user } = useSession()
  const navigate = useNavigate()
  const queries = useQueryClient()
  async function leave() {
    await navigate('/')
    await signOut()
    queries.clear()
  }
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className={classes.stack}>
        {user && <EmailPanel user={user} />}
        <SecondFactor />
        <PasswordPanel />
        <Sessions onEverywhere={() => void leave()} />
      </div>
    </>
  )
}
