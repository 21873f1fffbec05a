import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { User } from '@/api/types'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { placeOf } from '@/lib/places'
import { useAct } from '@/lib/useAct'
import { markAllRead, markRead, NOTICES, notices, NOTICES_PER_PAGE } from '../api/notifications'
import classes from './Notices.module.css'

/** What happened, newest first; reading one takes its reader to the place it is about. */
export function NoticeList({ role }: { role: User['role'] }) {
  const { t, i18n } = useTranslation('security')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(notices(page, parameters.get('lu') === 'non'))
  const read = useAct({ act: markRead, stale: [[...NOTICES]] })
  const readAll = useAct({ act: () => markAllRead(), stale: [[...NOTICES]] })
  return (
    <>
      <PageHead title={t('notices.title')}>
        <Button variant="default" onClick={() => readAll.mutate()} loading={readAll.isPending}>
          {t('notices.read_all')}
        </Button>
      </PageHead>
      <FilterSelect
        name="lu"
        label={t('notices.show')}
        all={t('notices.all')}
        options={[['non', t('notices.unread')]]}
      />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <Skeleton height={260} radius="md" />
      ) : found.data.results.length === 0 ? (
        <EmptyState icon={IconBell} title={t('notices.none')} text={t('notices.none_text')} />
      ) : (
        <ul role="list" className={classes.list}>
          {found.data.results.map((notice) => (
            <li key={notice.id} className={classes.notice} data-unread={!notice.read_at}>
              <span className={classes.dot} aria-hidden="true" />
              <div>
                <p className={classes.title}>
                  {notice.link ? (
                    <Link
                      to={placeOf(notice.link, role)}
                      onClick={() => {
                        if (!notice.read_at) read.mutate(notice.id)
                      }}
                    >
                      {notice.title}
                    </Link>
                  ) : (
                    notice.title
                  )}
                  {!notice.read_at && <span className="only-for-readers"> ({t('notices.not_read')})</span>}
                </p>
                <p dir="auto">{notice.text}</p>
                <p className={classes.when}>{formatDateTime(notice.created_at, i18n.language)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {found.data && <Pager page={page} pageSize={NOTICES_PER_PAGE} count={found.data.count} />}
    </>
  )
}
