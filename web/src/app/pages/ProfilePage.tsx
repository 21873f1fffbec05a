import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { ProfileForm } from '@/features/account/components/ProfileForm'
import { useSession } from '@/session/useSession'

export function Component() {
  const { t } = useTranslation('account')
  const { user } = useSession()
  return (
    <>
      <PageHead title={t('nav.profile')} />
      <Panel>{user && <ProfileForm user={user} />}</Panel>
    </>
  )
}
