import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconFileSearch } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageLoading } from '@/components/feedback/PageLoading'
import { FileButton } from '@/components/forms/FileButton'
import { PageHead } from '@/components/layout/PageHead'
import { feeds as feedsQuery, proposeFor } from '../api/proposals'
import { ProposalDesk } from './ProposalDesk'
import classes from './Proposals.module.css'

const ACCEPTED = '.csv,.txt,.tsv,.xlsx,.xls,.ods,.zip,.gz'

/** A sample becomes a mapping: dropped, recognised column by column, completed by a few answers, taken into use. */
export function ProposeMapping({ mayPublish }: { mayPublish: boolean }) {
  const { t } = useTranslation('proposals')
  const [feed, setFeed] = useState('')
  const [over, setOver] = useState(false)
  const known = useQuery(feedsQuery).data?.results ?? []
  const proposed = useMutation({
    mutationFn: async (file: File) => ({ file, proposal: await proposeFor(file, feed) }),
  })
  const chosen = known.find((each) => each.id === feed)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) proposed.mutate(file)
  }
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {proposed.data && (
          <Button variant="default" onClick={() => proposed.reset()}>
            {t('other')}
          </Button>
        )}
      </PageHead>
      {proposed.data ? (
        <ProposalDesk
          key={proposed.data.file.name + proposed.data.file.lastModified}
          file={proposed.data.file}
          proposal={proposed.data.proposal}
          feed={chosen}
          mayPublish={mayPublish}
        />
      ) : (
        <>
          <section
            className={classes.drop}
            data-over={over}
            aria-label={t('drop.title')}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <IconFileSearch size={36} stroke={1.4} aria-hidden="true" />
            <div className={classes.words}>
              <p className={classes.name}>{t('drop.title')}</p>
              <p className={classes.soft}>{t('drop.text')}</p>
            </div>
            <NativeSelect
              label={t('drop.feed')}
              value={feed}
              onChange={(event) => setFeed(event.target.value)}
              data={[
                { value: '', label: t('drop.new_feed') },
                ...known.map((each) => ({ value: each.id, label: each.description || each.id })),
              ]}
            />
            <FileButton
              label={t('drop.choose')}
              accept={ACCEPTED}
              loading={proposed.isPending}
              onFiles={([file]) => file && proposed.mutate(file)}
            />
          </section>
          {proposed.isPending && <PageLoading />}
          {proposed.isError && <ErrorState error={proposed.error} />}
        </>
      )}
    </>
  )
}
