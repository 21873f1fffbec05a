import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '@/api/problem'
import { PageLoading } from '@/components/feedback/PageLoading'
import { FormProblem } from '@/components/forms/FormProblem'
import { Panel } from '@/components/layout/Panel'
import { rehearseFile } from '../api/decisions'
import { sendFile } from '../api/send-file'
import { RehearsalView } from './RehearsalView'
import classes from './UploadView.module.css'

interface TryFileProps {
  file: File
  feed: string
  onSent: (id: string) => void
  onOther: () => void
}

/** A chosen file before it is sent: what it would do, then apply it or take another. */
export function TryFile({ file, feed, onSent, onOther }: TryFileProps) {
  const { t } = useTranslation(['vendor', 'common'])
  const queries = useQueryClient()
  const rehearsal = useQuery({
    queryKey: ['rehearsal', feed, file.name, file.size, file.lastModified],
    queryFn: () => rehearseFile(feed, file),
    gcTime: 0,
    retry: false,
  })
  const send = useMutation({
    mutationFn: () => sendFile(file, feed),
    onSuccess: (upload) => {
      onSent(upload.id)
      return queries.invalidateQueries({ queryKey: ['file-uploads'] })
    },
  })
  useEffect(() => document.getElementById('essai')?.focus(), [])
  const failure = rehearsal.error ?? send.error
  const hopeless = rehearsal.data?.verdict === 'failed' || rehearsal.data?.verdict === 'duplicate'
  return (
    <div id="essai" tabIndex={-1} className={classes.trial}>
      <Panel title={t('rehearsal.title', { file: file.name })}>
        {rehearsal.isPending && (
          <>
            <p role="status">{t('rehearsal.running')}</p>
            <PageLoading />
          </>
        )}
        {rehearsal.data && <RehearsalView rehearsal={rehearsal.data} />}
        <FormProblem
          message={
            failure
              ? failure instanceof ProblemError
                ? failure.message
                : t('common:error.offline')
              : undefined
          }
        />
        <div className={classes.buttons}>
          {!hopeless && (
            <Button
              size="md"
              loading={send.isPending}
              disabled={rehearsal.isPending}
              onClick={() => send.mutate()}
            >
              {rehearsal.isError ? t('rehearsal.send_anyway') : t('rehearsal.apply')}
            </Button>
          )}
          <Button size="md" variant="default" disabled={send.isPending} onClick={onOther}>
            {t('rehearsal.other')}
          </Button>
        </div>
      </Panel>
    </div>
  )
}
