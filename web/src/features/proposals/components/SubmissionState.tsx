import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import type { SubmissionState as State } from '../types'

const TONES: Record<State, Tone> = { waiting: 'busy', accepted: 'good', refused: 'bad', withdrawn: 'calm' }

export function SubmissionState({ state }: { state: State }) {
  const { t } = useTranslation('proposals')
  return <StatusBadge tone={TONES[state]}>{t(`sent.states.${state}`)}</StatusBadge>
}
