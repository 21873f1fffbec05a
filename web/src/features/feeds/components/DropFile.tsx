import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconFileUpload } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { feeds } from '../api/uploads'
import classes from './DropFile.module.css'
import { TryFile } from './TryFile'

/** Drop a file or choose one; it is tried out first, then goes the same way as a file that comes over SFTP. */
export function DropFile({ onSent }: { onSent: (id: string) => void }) {
  const { t } = useTranslation('vendor')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [feed, setFeed] = useState('')
  const [chosen, setChosen] = useState<File | null>(null)
  const known = (useQuery(feeds).data?.results ?? []).filter((entry) => entry.is_active)
  const target = feed || known[0]?.id
  if (chosen && target) {
    return <TryFile file={chosen} feed={target} onSent={onSent} onOther={() => setChosen(null)} />
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) setChosen(file)
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
      <Button size="md" disabled={target === undefined} onClick={() => input.current?.click()}>
        {t('drop.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('drop.choose')}
        accept=".csv,.txt,.tsv,.xlsx,.xls,.ods,.zip,.gz"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) setChosen(file)
          event.target.value = ''
        }}
      />
      {known.length === 0 && <p className={classes.text}>{t('drop.no_feed')}</p>}
    </section>
  )
}
