import { Checkbox, Skeleton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Panel } from '@/components/layout/Panel'
import stack from '@/components/layout/stack.module.css'
import { useAct } from '@/lib/useAct'
import { chooseMail, noticeSettings } from '../api/notifications'
import classes from './Notices.module.css'

const FOR: Record<string, string[]> = { sales: ['vendor'], files: ['vendor', 'admin'] }

/** Which notices also go out as a mail. */
export function NoticeSettings({ role }: { role: string }) {
  const { t } = useTranslation('security')
  const queries = useQueryClient()
  const found = useQuery(noticeSettings)
  const choose = useAct({
    act: chooseMail,
    said: t('notices.saved'),
    after: (answer) => queries.setQueryData(noticeSettings.queryKey, answer),
  })
  return (
    <Panel title={t('notices.settings')}>
      <p className={stack.soft}>{t('notices.settings_text')}</p>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <Skeleton height={220} />
      ) : (
        <ul role="list">
          {found.data.topics
            .filter((topic) => FOR[topic.topic]?.includes(role) ?? true)
            .map((topic) => (
              <li key={topic.topic} className={classes.topic}>
                <Checkbox
                  label={t(`notices.topic.${topic.topic as 'orders'}`)}
                  checked={topic.mail}
                  disabled={topic.locked || choose.isPending}
                  onChange={(event) => choose.mutate({ [topic.topic]: event.currentTarget.checked })}
                />
              </li>
            ))}
        </ul>
      )}
    </Panel>
  )
}
