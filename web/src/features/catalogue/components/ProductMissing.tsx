import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '@/components/feedback/EmptyState'

export function ProductMissing() {
  const { t } = useTranslation('shop')
  return (
    <EmptyState title={t('product.missing')} text={t('product.missing_text')}>
      <Button component={Link} to="/catalogue">
        {t('catalogue.see_all')}
      </Button>
    </EmptyState>
  )
}
