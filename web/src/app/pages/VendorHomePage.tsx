import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import stack from '@/components/layout/stack.module.css'
import { DropFile } from '@/features/feeds/components/DropFile'
import { FeedHealth } from '@/features/feeds/components/FeedHealth'
import { Figures } from '@/features/statement/components/Figures'
import { Dashboard } from '@/features/vendor-home/components/Dashboard'

export function Component() {
  const { t } = useTranslation('vendor')
  const navigate = useNavigate()
  return (
    <Dashboard>
      <h2 style={{ marginBlockEnd: 'var(--space-3)' }}>{t('dashboard.send')}</h2>
      <DropFile onSent={(id) => void navigate(`/vendeur/fichiers/${id}`)} />
      <div className={stack.stack} style={{ marginBlockStart: 'var(--space-5)' }}>
        <FeedHealth />
        <Figures />
      </div>
    </Dashboard>
  )
}
