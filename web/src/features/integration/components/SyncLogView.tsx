import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isNotFound } from '@/api/problem'
import type { SyncLog } from '@/api/types'
import { DescriptionList } from '@/components/data/DescriptionList'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime, formatNumber, formatSeconds } from '@/lib/dates'
import { syncLog } from '../api/integration'
import { runSeconds } from '../run-time'
import classes from './Integration.module.css'
import { RunAgain } from './RunAgain'
import { RunDetails } from './RunDetails'
import { RunStatus } from './RunStatus'

export function SyncLogView({ id }: { id: string }) {
  const { t } = useTranslation('console')
  const found = useQuery(syncLog(id))
  if (isNotFound(found.error)) return <EmptyState title={t('log.missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={360} />
  return <Loaded run={found.data} />
}

function Loaded({ run }: { run: SyncLog }) {
  const { t, i18n } = useTranslation('console')
  const number = (value: number) => formatNumber(value, i18n.language)
  const seconds = runSeconds(run.run_time)
  return (
    <>
      <PageHead
        title={t('log.title', { type: t(`sync_type.${run.sync_type as 'file_intake'}`), link: run.link })}
        lead={run.message ? <bdi>{run.message}</bdi> : undefined}
      >
        <RunStatus status={run.status} />
      </PageHead>
      <RunAgain run={run} />
      <DescriptionList
        rows={[
          [t('log.started'), formatDateTime(run.started_at, i18n.language)],
          [t('log.run_time'), seconds === null ? '–' : formatSeconds(seconds, i18n.language)],
          [t('log.direction'), t(`direction.${run.direction as 'in'}`)],
          [t('log.read'), number(run.records_read)],
          [t('log.affected'), number(run.records_affected)],
          [t('log.rejected'), number(run.records_rejected)],
          [
            t('log.route'),
            <code key="route" dir="ltr">
              {run.route_id}
            </code>,
          ],
          [
            t('log.version'),
            <code key="version" dir="ltr">
              {run.definition_version}
            </code>,
          ],
          [
            t('log.correlation'),
            <Link
              key="correlation"
              to={`/console/journal?correlation_id=${encodeURIComponent(run.correlation_id)}`}
            >
              <code dir="ltr">{run.correlation_id}</code>
            </Link>,
          ],
        ]}
      />
      <section className={classes.section}>
        <h2>{t('log.details')}</h2>
        <RunDetails details={run.details} />
      </section>
    </>
  )
}
