import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import { CardReturn } from '@/features/payments/components/CardReturn'
import classes from './narrow.module.css'

export function Component() {
  const { t } = useTranslation('payments')
  return (
    <div className={classes.narrow}>
      <PageHead title={t('card.title')} />
      <CardReturn />
    </div>
  )
}
