import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { PageHead } from '@/components/layout/PageHead'
import { DropFile } from '@/features/feeds/components/DropFile'
import { UploadList } from '@/features/feeds/components/UploadList'

export function Component() {
  const { t } = useTranslation('vendor')
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={t('nav.files')} lead={t('files.lead')} />
      <DropFile onSent={(id) => void navigate(`/vendeur/fichiers/${id}`)} />
      <UploadList base="/vendeur/fichiers" />
    </>
  )
}
