import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileUpload, Undone } from '@/api/types'
import { FormProblem } from '@/components/forms/FormProblem'
import { Notice } from '@/components/feedback/Notice'
import { Sheet } from '@/components/layout/Sheet'
import { formatDateTime, formatNumber } from '@/lib/dates'
import { undo } from '../api/decisions'
import classes from './UploadView.module.css'

/** Takes an applied file back, after a question; says what came back and what was left because somebody touched it. */
export function UndoFile({ upload }: { upload: FileUpload }) {
  const { t, i18n } = useTranslation(['vendor', 'common'])
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const takeBack = useMutation({
    mutationFn: () => undo(upload.id),
    onSuccess: () => {
      setAsking(false)
      return queries.invalidateQueries({ queryKey: ['file-uploads'] })
    },
  })
  if (takeBack.data) return <Result undone={takeBack.data} />
  if (upload.undone_at) {
    return (
      <Notice tone="busy">
        {t('undo.done', {
          date: formatDateTime(upload.undone_at, i18n.language),
          by: upload.undone_by ?? '',
        })}
      </Notice>
    )
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t('undo.action')}
      </Button>
      <Sheet open={asking} onClose={() => setAsking(false)} title={t('undo.title')} from="middle">
        <p>{t('undo.text', { n: formatNumber(upload.created_rows + upload.updated_rows, i18n.language) })}</p>
        <FormProblem message={takeBack.error?.message} />
        <div className={classes.buttons}>
          <Button color="red" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {t('undo.confirm')}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('common:action.cancel')}
          </Button>
        </div>
      </Sheet>
    </>
  )
}

function Result({ undone }: { undone: Undone }) {
  const { t } = useTranslation('vendor')
  return (
    <Notice tone="good" title={t('undo.result', { restored: undone.restored, removed: undone.removed })}>
      {undone.kept > 0 && (
        <span>
          {t('undo.kept', { n: undone.kept })}{' '}
          <bdi dir="ltr">{undone.kept_rows.map((row) => row.sku).join(', ')}</bdi>
        </span>
      )}
    </Notice>
  )
}
