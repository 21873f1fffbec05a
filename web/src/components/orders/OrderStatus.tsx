import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'

const TONES: Record<string, Tone> = {
  new: 'warn',
  confirmed: 'good',
  shipped: 'good',
  delivered: 'good',
  cancelled: 'calm',
  refunded: 'calm',
}

/** How far an order is, in a word. */
export function OrderStatus({ status }: { status: string }) {
  const { t } = useTranslation('common')
  return <StatusBadge tone={TONES[status] ?? 'calm'}>{t(`order_status.${status as 'new'}`)}</StatusBadge>
}
