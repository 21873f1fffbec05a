import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Panel } from '@/components/layout/Panel'
import soft from '@/components/layout/stack.module.css'
import { formatDateTime } from '@/lib/dates'
import { feeds } from '../api/uploads'
import classes from './FeedCalendar.module.css'
import { FeedState } from './FeedCalendar'

/** Whether each feed comes as it should, in a line; the calendar says more. */
export function FeedHealth() {
  const { t, i18n } = useTranslation('feeds')
  const found = useQuery(feeds)
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  return (
    <Panel title={t('health.title')} actions={<Link to="/vendeur/flux">{t('health.all')}</Link>}>
      {found.data === undefined ? (
        <Skeleton height={48} />
      ) : found.data.results.length === 0 ? (
        <p className={soft.soft}>{t('health.none')}</p>
      ) : (
        <ul role="list" className={soft.stack}>
          {found.data.results.map((feed) => (
            <li key={feed.id} className={classes.head}>
              <div>
                <bdi>{feed.description || feed.id}</bdi>
                <p className={soft.soft}>
                  {feed.last_received_at
                    ? t('health.last', { date: formatDateTime(feed.last_received_at, i18n.language) })
                    : t('health.never')}
                </p>
              </div>
              <FeedState feed={feed} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
