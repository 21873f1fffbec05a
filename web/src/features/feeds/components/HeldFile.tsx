import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileUpload } from '@/api/types'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { toast } from '@/components/feedback/toast'
import { drop, rehearseReceived, release } from '../api/decisions'
import { RehearsalView } from './RehearsalView'
import classes from './UploadView.module.css'

/** What the engine says of a file it holds for columns it misses, with a proposal how to read them and without. */
const CHANGED_HEADER = ['HEADER_CHANGED', 'MISSING_COLUMNS']

interface HeldFileProps {
  upload: FileUpload
  proposal: (upload: FileUpload) => ReactNode
}

/** A file the brake holds: why, what it would do, and the two ways on. */
export function HeldFile({ upload, proposal }: HeldFileProps) {
  const { t } = useTranslation('vendor')
  const queries = useQueryClient()
  const changedHeader = CHANGED_HEADER.includes(upload.message_code ?? '')
  const rehearsal = useQuery({
    queryKey: ['file-uploads', 'rehearsal', upload.id],
    queryFn: () => rehearseReceived(upload.id),
    enabled: !changedHeader,
    staleTime: 30_000,
  })
  const decide = useMutation({
    mutationFn: (decision: (id: string) => Promise<unknown>) => decision(upload.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['file-uploads'] }),
    onError: (error) => toast(error.message, { tone: 'bad' }),
  })
  return (
    <section>
      <Notice tone="warn" title={t('held.title')}>
        {upload.message}
      </Notice>
      {!changedHeader && <p className={classes.hint}>{t('held.text')}</p>}
      <div className={classes.buttons}>
        {!changedHeader && (
          <Button loading={decide.isPending} onClick={() => decide.mutate(release)}>
            {t('held.release')}
          </Button>
        )}
        <Button variant="default" color="red" disabled={decide.isPending} onClick={() => decide.mutate(drop)}>
          {t('held.drop')}
        </Button>
      </div>
      {changedHeader && proposal(upload)}
      {rehearsal.isError && <ErrorState error={rehearsal.error} retry={() => void rehearsal.refetch()} />}
      {rehearsal.data && !changedHeader && <RehearsalView rehearsal={rehearsal.data} />}
    </section>
  )
}
