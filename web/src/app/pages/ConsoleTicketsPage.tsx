import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import { TicketList } from '@/features/support/components/TicketList'

export function Component() {
  const { t } = useTranslation('support')
  return (
    <>
      <PageHead title={t('title')} />
      <TicketList base="/console/demandes" forStaff />
    </>
  )
}
