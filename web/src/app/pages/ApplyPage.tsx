import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { PageHead } from '@/components/layout/PageHead'
import { Apply } from '@/features/shop-settings/components/Apply'
import { useHasSession } from '@/session/useSession'
import '@/theme/forms.css'

export function Component() {
  const { t } = useTranslation('selling')
  const signedIn = useHasSession()
  if (!signedIn) return <Navigate to="/connexion" replace state={{ from: '/vendre' }} />
  return (
    <div style={{ maxWidth: '46rem', marginInline: 'auto' }}>
      <PageHead title={t('apply.title')} lead={t('apply.lead')} />
      <Apply />
    </div>
  )
}
