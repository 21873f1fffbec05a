import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import { ReturnList } from '@/features/returns/components/ReturnList'
import { useSession } from '@/session/useSession'

export function Component() {
  const { t } = useTranslation('returns')
  const session = useSession()
  return (
    <>
      <PageHead title={t('title')} lead={t('decide_lead')} />
      <ReturnList deciding={session.user?.role === 'admin' ? 'admin' : 'vendor'} />
    </>
  )
}
