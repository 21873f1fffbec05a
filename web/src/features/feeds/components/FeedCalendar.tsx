import { useQuery } from '@tanstack/react-query'
import { IconCalendarOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Feed, FileUpload } from '@/api/types'
import { StatusBadge } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageLoading } from '@/components/feedback/PageLoading'
import { PageHead } from '@/components/layout/PageHead'
import { formatDate, formatDateTime, formatSeconds } from '@/lib/dates'
import { feeds, latestFiles } from '../api/uploads'
import { feedDays, type FeedDay } from '../feed-days'
import { CatalogueAsOf } from './CatalogueAsOf'
import classes from './FeedCalendar.module.css'

const DAYS = 14

/** Every feed with its rhythm: what came in the last two weeks, what is expected when, and what is late. */
export function FeedCalendar({ files }: { files: string }) {
  const { t } = useTranslation('feeds')
  const found = useQuery(feeds)
  const latest = useQuery(latestFiles).data?.results ?? []
  const [now] = useState(() => new Date())
  return (
    <>
      <PageHead title={t('calendar.title')} lead={t('calendar.lead')} />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <PageLoading />
      ) : found.data.results.length === 0 ? (
        <EmptyState icon={IconCalendarOff} title={t('calendar.none')} text={t('calendar.none_text')} />
      ) : (
        <ul role="list" className={classes.feeds}>
          {found.data.results.map((feed) => (
            <FeedRow key={feed.id} feed={feed} files={files} latest={latest} now={now} />
          ))}
        </ul>
      )}
      {found.data && found.data.results.length > 0 && (
        <CatalogueAsOf
          vendors={[...new Set(found.data.results.map((feed) => feed.vendor))].filter(Boolean)}
        />
      )}
    </>
  )
}

interface FeedRowProps {
  feed: Feed
  files: string
  latest: readonly FileUpload[]
  now: Date
}

function FeedRow({ feed, files, latest, now }: FeedRowProps) {
  const { t, i18n } = useTranslation('feeds')
  const moment = (at: string | null) => (at ? formatDateTime(at, i18n.language) : '–')
  return (
    <li className={classes.feed}>
      <div className={classes.head}>
        <div>
          <h2>
            <bdi>{feed.description || feed.id}</bdi>
          </h2>
          <code dir="ltr">{feed.id}</code> · <bdi>{feed.vendor}</bdi>
        </div>
        <FeedState feed={feed} />
      </div>
      {feed.odd && <p dir="auto">{feed.odd_because}</p>}
      <ol className={classes.days} aria-label={t('calendar.days')}>
        {feedDays(latest, feed.id, DAYS, now).map((day) => (
          <Day key={day.day} day={day} files={files} />
        ))}
      </ol>
      <dl className={classes.times}>
        <div>
          <dt>{t('calendar.last')}</dt>
          <dd>{moment(feed.last_received_at)}</dd>
        </div>
        <div>
          <dt>{t('calendar.expected')}</dt>
          <dd>{moment(feed.expected_at)}</dd>
        </div>
        <div>
          <dt>{t('calendar.rhythm')}</dt>
          <dd>
            {feed.schedule ? (
              <code dir="ltr">{feed.schedule}</code>
            ) : (
              t(feed.schedule_source ? 'calendar.source.learned' : 'calendar.source.unknown')
            )}
          </dd>
        </div>
      </dl>
    </li>
  )
}

/** On time, late, odd or stopped, in a word. */
export function FeedState({ feed }: { feed: Feed }) {
  const { t, i18n } = useTranslation('feeds')
  if (!feed.is_active) return <StatusBadge tone="calm">{t('calendar.inactive')}</StatusBadge>
  if (feed.late_since) {
    return (
      <StatusBadge tone="bad">
        {t('calendar.late', { time: formatSeconds(feed.late_by_seconds, i18n.language) })}
      </StatusBadge>
    )
  }
  if (feed.odd) return <StatusBadge tone="warn">{t(`calendar.odd.${feed.odd as 'tripled'}`)}</StatusBadge>
  if (!feed.expected_at) return <StatusBadge tone="calm">{t('calendar.source.unknown')}</StatusBadge>
  return <StatusBadge tone="good">{t('calendar.on_time')}</StatusBadge>
}

function Day({ day, files }: { day: FeedDay; files: string }) {
  const { t, i18n } = useTranslation('feeds')
  const last = day.files[0]
  const words = `${formatDate(`${day.day}T12:00:00Z`, i18n.language)}: ${t('calendar.came', { count: day.files.length })}`
  return (
    <li>
      {last ? (
        <Link
          to={`${files}/${last.id}`}
          className={classes.day}
          data-worst={day.worst}
          aria-label={words}
          title={words}
        >
          {day.files.length}
        </Link>
      ) : (
        <span className={classes.day} data-worst="none" title={words}>
          <span className="only-for-readers">{words}</span>
        </span>
      )}
      <span className={classes.number} aria-hidden="true">
        {day.day.slice(8)}
      </span>
    </li>
  )
}
