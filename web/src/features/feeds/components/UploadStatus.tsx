import { useTranslation } from 'react-i18next'
import type { FileUpload } from '@/api/types'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'

const TONES: Record<string, Tone> = {
  received: 'busy',
  processing: 'busy',
  completed: 'good',
  partial: 'warn',
  failed: 'bad',
  held: 'warn',
  duplicate: 'calm',
}

export function UploadStatus({ upload }: { upload: Pick<FileUpload, 'status'> }) {
  const { t } = useTranslation('vendor')
  return (
    <StatusBadge tone={TONES[upload.status] ?? 'calm'}>
      {t(`upload_status.${upload.status as 'held'}`)}
    </StatusBadge>
  )
}
