import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isNotFound } from '@/api/problem'
import { DescriptionList } from '@/components/data/DescriptionList'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime, formatSeconds } from '@/lib/dates'
import { checkLink, link as linkQuery, repairAll, runLink } from '../api/integration'
import type { ErpLink } from '../types'
import { useAction } from '../useAction'
import { DifferenceList } from './DifferenceList'
import classes from './Integration.module.css'
import { LinkHealth } from './LinkHealth'

/** One link: its state, what it may be asked for, and where the two systems disagree. */
export function LinkView({ id }: { id: string }) {
  const { t } = useTranslation('integration')
  const found = useQuery(linkQuery(id))
  if (isNotFound(found.error)) return <EmptyState title={t('link.missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={360} />
  return <Loaded link={found.data} />
}

function Loaded({ link }: { link: ErpLink }) {
  const { t, i18n } = useTranslation('integration')
  const moment = (at: string | null) => (at === null ? '–' : formatDateTime(at, i18n.language))
  const run = useAction((scope?: 'full') => runLink(link.id, scope), t('link.asked'))
  const check = useAction(() => checkLink(link.id), t('link.asked'))
  const repair = useAction(() => repairAll(link.id), t('link.repair_asked'))
  return (
    <>
      <PageHead title={link.id} lead={link.description || undefined}>
        <LinkHealth link={link} />
      </PageHead>
      <div className={classes.buttons}>
        <Button loading={run.isPending && run.variables === undefined} onClick={() => run.mutate(undefined)}>
          {t('link.run')}
        </Button>
        {link.full_every_seconds !== null && (
          <Button
            variant="default"
            loading={run.isPending && run.variables === 'full'}
            onClick={() => run.mutate('full')}
          >
            {t('link.run_full')}
          </Button>
        )}
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate(undefined)}>
          {t('link.check')}
        </Button>
        {link.open_differences > 0 && (
          <Button variant="default" loading={repair.isPending} onClick={() => repair.mutate(undefined)}>
            {t('link.repair_all')}
          </Button>
        )}
      </div>
      <DescriptionList
        rows={[
          [t('link.kind'), t(`link.kinds.${link.kind as 'orders'}`)],
          [t('link.vendor'), <bdi key="vendor">{link.vendor ?? '–'}</bdi>],
          [
            t('link.every'),
            link.every_seconds === null
              ? t('link.at_once')
              : formatSeconds(link.every_seconds, i18n.language),
          ],
          [t('link.next'), moment(link.next_run_at)],
          ...(link.retry_at === null ? [] : [[t('link.retry'), moment(link.retry_at)] as [string, string]]),
          [t('link.checked'), moment(link.checked_at)],
          [
            t('link.version'),
            <code key="version" dir="ltr">
              {link.definition_version}
            </code>,
          ],
          [
            t('link.log'),
            <Link key="log" to={`/console/journal?link=${encodeURIComponent(link.id)}`}>
              {t('link.open_log')}
            </Link>,
          ],
        ]}
      />
      <DifferenceList link={link.id} checked={link.checked_at !== null} />
    </>
  )
}
