import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { NewTicket } from '@/features/support/components/NewTicket'

export function Component() {
  const { t } = useTranslation('support')
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  return (
    <>
      <PageHead title={t('new')} lead={t('new_text')} />
      <Panel>
        <NewTicket
          order={parameters.get('commande') ?? undefined}
          onOpened={(id) => void navigate(`/compte/aide/${id}`, { replace: true })}
        />
      </Panel>
    </>
  )
}
