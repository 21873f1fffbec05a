import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'

const TONES: Record<string, Tone> = {
  running: 'busy',
  success: 'good',
  partial: 'warn',
  failed: 'bad',
  held: 'warn',
  interrupted: 'bad',
  skipped: 'calm',
}

export function RunStatus({ status }: { status: string }) {
  const { t } = useTranslation('console')
  return <StatusBadge tone={TONES[status] ?? 'calm'}>{t(`run_status.${status as 'held'}`)}</StatusBadge>
}
