import { useTranslation } from 'react-i18next'
import { StatusBadge } from '@/components/data/StatusBadge'
import type { ErpLink } from '../types'
import classes from './Integration.module.css'

/** Whether a link works, rests or is about to do something. */
export function LinkHealth({ link }: { link: ErpLink }) {
  const { t } = useTranslation('integration')
  if (link.paused_because !== null) {
    return (
      <span>
        <StatusBadge tone="bad">{t('link.resting')}</StatusBadge>
        <span className={classes.soft} dir="auto">
          {' '}
          {link.paused_because}
        </span>
      </span>
    )
  }
  if (!link.is_active) return <StatusBadge tone="calm">{t('link.inactive')}</StatusBadge>
  if (link.wanted !== null) return <StatusBadge tone="busy">{t('link.wanted')}</StatusBadge>
  return <StatusBadge tone="good">{t('link.works')}</StatusBadge>
}
