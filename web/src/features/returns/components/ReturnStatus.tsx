import { useTranslation } from 'react-i18next'
import type { ReturnCase } from '@/api/types'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'

const TONES: Record<ReturnCase['status'], Tone> = {
  requested: 'warn',
  approved: 'busy',
  rejected: 'bad',
  received: 'busy',
  refunded: 'good',
}

export function ReturnStatus({ status }: { status: ReturnCase['status'] }) {
  const { t } = useTranslation('returns')
  return <StatusBadge tone={TONES[status]}>{t(`status.${status}`)}</StatusBadge>
}
