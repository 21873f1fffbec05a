import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DiffText } from '@/components/data/DiffText'
import { Listing } from '@/components/data/Listing'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageLoading } from '@/components/feedback/PageLoading'
import { toast } from '@/components/feedback/toast'
import { Sheet } from '@/components/layout/Sheet'
import { formatDateTime } from '@/lib/dates'
import { history, restore, versionDiff } from '../api/definitions'
import type { Kind, Version } from '../types'
import classes from './Definitions.module.css'

const TONES: Record<string, Tone> = { live: 'good', refused: 'bad', replaced: 'calm', removed: 'warn' }

/** Who published what, when and why; any version that was good comes back with one click. */
export function VersionList({ kind, id }: { kind: Kind; id: string }) {
  const { t, i18n } = useTranslation('definitions')
  const [compared, setCompared] = useState<Version | null>(null)
  const found = useQuery(history(kind, id))
  return (
    <section className={classes.versions}>
      <h2>{t('history.title')}</h2>
      <Listing
        found={found}
        caption={t('history.title')}
        rowKey={(version) => version.number}
        expected={3}
        empty={{ icon: IconHistory, title: t('history.none') }}
        columns={[
          {
            key: 'at',
            header: t('history.at'),
            cell: (version) => (
              <span>
                {formatDateTime(version.seen_at, i18n.language)}
                <code className={classes.file} dir="ltr">
                  {version.version.slice(0, 10)}
                </code>
              </span>
            ),
          },
          {
            key: 'status',
            header: t('status'),
            cell: (version) => (
              <StatusBadge tone={TONES[version.status] ?? 'calm'}>
                {t(`history.states.${version.status as 'live'}`)}
              </StatusBadge>
            ),
          },
          {
            key: 'author',
            header: t('history.author'),
            cell: (version) => (
              <span>
                <bdi>{version.author ?? '–'}</bdi>
                <span className={classes.file}>{t(`history.sources.${version.source as 'rest'}`)}</span>
              </span>
            ),
          },
          {
            key: 'note',
            header: t('history.note'),
            cell: (version) => <bdi>{version.reason ?? (version.note || '–')}</bdi>,
          },
          {
            key: 'actions',
            header: t('history.action'),
            cell: (version) => (
              <span className={classes.actions}>
                <Button variant="default" size="xs" onClick={() => setCompared(version)}>
                  {t('history.changes')}
                </Button>
                {version.status === 'replaced' && <GoBack kind={kind} id={id} version={version} />}
              </span>
            ),
          },
        ]}
      />
      <Sheet
        open={compared !== null}
        onClose={() => setCompared(null)}
        title={t('history.changes')}
        from="middle"
      >
        {compared !== null && <Changes kind={kind} id={id} number={compared.number} />}
      </Sheet>
    </section>
  )
}

function GoBack({ kind, id, version }: { kind: Kind; id: string; version: Version }) {
  const { t } = useTranslation('definitions')
  const queries = useQueryClient()
  const back = useMutation({
    mutationFn: () => restore(kind, id, version.number),
    onSuccess: () => toast(t('history.restored')),
    onError: (error) => toast(error.message, { tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['definitions'] }),
  })
  return (
    <Button
      size="xs"
      loading={back.isPending}
      aria-label={t('history.restore_named', { version: version.version.slice(0, 10) })}
      onClick={() => back.mutate()}
    >
      {t('history.restore')}
    </Button>
  )
}

function Changes({ kind, id, number }: { kind: Kind; id: string; number: number }) {
  const { t } = useTranslation('definitions')
  const found = useQuery(versionDiff(kind, id, number))
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <PageLoading />
  if (found.data.lines.length === 0) return <p>{t('history.same')}</p>
  return <DiffText lines={found.data.lines} label={t('history.changes')} />
}
