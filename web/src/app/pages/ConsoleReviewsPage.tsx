import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import { ReviewModeration } from '@/features/reviews/components/ReviewModeration'

export function Component() {
  const { t } = useTranslation('console')
  return (
    <>
      <PageHead title={t('nav.reviews')} />
      <ReviewModeration />
    </>
  )
}
