import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHead } from '@/components/layout/PageHead'
import { TicketList } from '@/features/support/components/TicketList'

export function Component() {
  const { t } = useTranslation('support')
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Button component={Link} to="/compte/aide/nouvelle">
          {t('new')}
        </Button>
      </PageHead>
      <TicketList base="/compte/aide" />
    </>
  )
}
