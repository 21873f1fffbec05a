import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconRocket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '@/components/feedback/toast'
import { QuickForm } from '@/components/forms/QuickForm'
import { Sheet } from '@/components/layout/Sheet'
import { publish } from '../api/definitions'
import type { Kind } from '../types'

interface PublishDraftProps {
  kind: Kind
  id: string
  draft: string
  base: string | undefined
  ready: boolean
}

/** Takes a draft live, with a word on why; somebody else's work since it was opened is never written over. */
export function PublishDraft({ kind, id, draft, base, ready }: PublishDraftProps) {
  const { t } = useTranslation('definitions')
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        disabled={!ready}
        leftSection={<IconRocket size={18} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('publish.action')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('publish.title', { id })} from="middle">
        <QuickForm
          submit={t('publish.confirm')}
          send={(values) => publish(kind, id, { text: draft, note: values.text('note'), base })}
          after={(publication) => {
            setOpen(false)
            toast(publication.outcome === 'waiting' ? t('publish.waiting') : t('publish.done'))
            return queries.invalidateQueries({ queryKey: ['definitions'] })
          }}
        >
          {(wrong) => (
            <Textarea
              name="note"
              label={t('publish.note')}
              description={t('publish.note_text')}
              maxLength={500}
              rows={3}
              error={wrong('note')}
            />
          )}
        </QuickForm>
      </Sheet>
    </>
  )
}
