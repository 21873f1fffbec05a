import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Holds the room of a page whose code or first answer is on its way. */
export function PageLoading() {
  const { t } = useTranslation()
  return (
    <div style={{ minHeight: '70vh', paddingBlock: 'var(--space-5)' }} aria-busy="true">
      <span className="only-for-readers">{t('loading')}</span>
      <Skeleton height={34} width="min(20rem, 70%)" mb="lg" />
      <Skeleton height={18} mb="sm" />
      <Skeleton height={18} width="85%" mb="sm" />
      <Skeleton height={18} width="60%" />
    </div>
  )
}
