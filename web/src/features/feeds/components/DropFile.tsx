import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconFileUpload } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '@/api/problem'
import { FormProblem } from '@/components/forms/FormProblem'
import { feeds } from '../api/uploads'
import { sendFile } from '../api/send-file'
import classes from './DropFile.module.css'

/** Drop a file or choose one; it goes the same way as a file that comes over SFTP. */
export function DropFile({ onSent }: { onSent: (id: string) => void }) {
  const { t } = useTranslation(['vendor', 'common'])
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [feed, setFeed] = useState('')
  const known = (useQuery(feeds).data?.results ?? []).filter((entry) => entry.is_active)
  const send = useMutation({
    mutationFn: (file: File) => sendFile(file, feed || known[0]?.id),
    onSuccess: (upload) => {
      onSent(upload.id)
      return queries.invalidateQueries({ queryKey: ['file-uploads'] })
    },
  })
  const refusal =
    send.error instanceof ProblemError ? send.error.message : send.error && t('common:error.offline')

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) send.mutate(file)
  }
  return (
    <section
      className={classes.drop}
      data-over={over}
      aria-label={t('drop.label')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={36} stroke={1.4} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.title}>{t('drop.title')}</p>
        <p className={classes.text}>{t('drop.text')}</p>
      </div>
      {known.length > 1 && (
        <NativeSelect
          label={t('drop.feed')}
          value={feed}
          onChange={(event) => setFeed(event.target.value)}
          data={known.map((entry) => ({ value: entry.id, label: entry.description || entry.id }))}
        />
      )}
      <Button size="md" loading={send.isPending} onClick={() => input.current?.click()}>
        {t('drop.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('drop.choose')}
        accept=".csv,.txt,.tsv,.xlsx,.xls,.zip,.gz"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) send.mutate(file)
          event.target.value = ''
        }}
      />
      {refusal && (
        <div className={classes.problem}>
          <FormProblem message={refusal} />
        </div>
      )}
    </section>
  )
}
