import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import { UploadList } from '@/features/feeds/components/UploadList'

export function Component() {
  const { t } = useTranslation('vendor')
  return (
    <>
      <PageHead title={t('files.all')} lead={t('files.all_lead')} />
      <UploadList base="/console/fichiers" withVendor />
    </>
  )
}
