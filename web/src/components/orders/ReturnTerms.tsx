import { useTranslation } from 'react-i18next'
import type { ReturnPolicy } from '@/api/types'
import classes from './ReturnTerms.module.css'

interface ReturnTermsProps {
  vendor: string
  policy: ReturnPolicy | undefined
}

/** What a vendor said of returns on the day of the order; nothing when it said nothing of its own. */
export function ReturnTerms({ vendor, policy }: ReturnTermsProps) {
  const { t, i18n } = useTranslation()
  if (policy === undefined) return null
  const said = i18n.language === 'ar' ? (policy.ar ?? policy.fr) : (policy.fr ?? policy.ar)
  return (
    <details className={classes.terms}>
      <summary>{t('items.return_terms', { vendor })}</summary>
      <p dir="auto">{said}</p>
    </details>
  )
}
