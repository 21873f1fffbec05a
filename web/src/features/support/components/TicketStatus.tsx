import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'

const TONES: Record<string, Tone> = { open: 'warn', pending: 'busy', closed: 'calm' }

export function TicketStatus({ status }: { status: string }) {
  const { t } = useTranslation('support')
  const known = status.toLowerCase()
  return (
    <StatusBadge tone={TONES[known] ?? 'calm'}>
      {t(`status.${known as 'open'}`, { defaultValue: status })}
    </StatusBadge>
  )
}
