import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconRepeat } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { ProblemError } from '@/api/problem'
import type { FileUpload } from '@/api/types'
import { PageLoading } from '@/components/feedback/PageLoading'
import { FormProblem } from '@/components/forms/FormProblem'
import { Sheet } from '@/components/layout/Sheet'
import { rehearseReplay, replay } from '../api/decisions'
import { RehearsalView } from './RehearsalView'
import classes from './UploadView.module.css'

/** The kept original once more with the mapping of today: first what it would do, then the deed. */
export function ReplayFile({ upload }: { upload: FileUpload }) {
  const { t } = useTranslation(['feeds', 'common'])
  const [asking, setAsking] = useState(false)
  const [overNewer, setOverNewer] = useState(false)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const rehearsal = useQuery({
    queryKey: ['file-uploads', 'replay', upload.id],
    queryFn: () => rehearseReplay(upload.id),
    enabled: asking,
    gcTime: 0,
    retry: false,
  })
  const send = useMutation({
    mutationFn: () => replay(upload.id, overNewer),
    onSuccess: async (made) => {
      setAsking(false)
      await queries.invalidateQueries({ queryKey: ['file-uploads'] })
      await navigate(pathname.replace(upload.id, made.id))
    },
  })
  const superseded = send.error instanceof ProblemError && send.error.kind === 'file-superseded'
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconRepeat size={18} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t('replay.action')}
      </Button>
      <Sheet open={asking} onClose={() => setAsking(false)} title={t('replay.title')} from="middle">
        <p className={classes.hint}>{t('replay.text')}</p>
        {rehearsal.isPending && <PageLoading />}
        {rehearsal.data && <RehearsalView rehearsal={rehearsal.data} />}
        <FormProblem message={(rehearsal.error ?? send.error)?.message} />
        {superseded && (
          <Checkbox
            label={t('replay.over_newer')}
            checked={overNewer}
            onChange={(event) => setOverNewer(event.target.checked)}
          />
        )}
        <div className={classes.buttons}>
          <Button
            disabled={rehearsal.data === undefined || (superseded && !overNewer)}
            loading={send.isPending}
            onClick={() => send.mutate()}
          >
            {t('replay.confirm')}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('common:action.cancel')}
          </Button>
        </div>
      </Sheet>
    </>
  )
}
