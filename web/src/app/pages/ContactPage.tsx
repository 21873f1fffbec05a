import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Panel } from '@/components/layout/Panel'
import { ContactForm } from '@/features/content/components/ContactForm'
import { ContentPage } from '@/features/content/components/ContentPage'
import '@/theme/forms.css'

export function Component() {
  const { t } = useTranslation('content')
  return (
    <div style={{ maxWidth: '46rem' }}>
      <ContentPage name="contact" />
      <p style={{ marginBlock: 'var(--space-3) var(--space-5)' }}>
        <Link to="/vendre">{t('message.sell')}</Link>
      </p>
      <Panel title={t('message.title')}>
        <ContactForm />
      </Panel>
    </div>
  )
}
