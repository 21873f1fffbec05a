import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import { ReturnList } from '@/features/returns/components/ReturnList'

export function Component() {
  const { t } = useTranslation('returns')
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <ReturnList />
    </>
  )
}
