import { Button } from '@mantine/core'
import { IconRoadOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '@/components/feedback/EmptyState'
import { useDocumentTitle } from '@/components/layout/useDocumentTitle'

export function MissingView() {
  const { t } = useTranslation()
  useDocumentTitle(t('missing.title'))
  return (
    <EmptyState icon={IconRoadOff} title={t('missing.title')} text={t('missing.text')}>
      <Button component={Link} to="/">
        {t('missing.home')}
      </Button>
    </EmptyState>
  )
}
