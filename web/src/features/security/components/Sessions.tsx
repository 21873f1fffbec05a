import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { components } from '@/api/openapi'
import type { Column } from '@/components/data/DataTable'
import { Listing } from '@/components/data/Listing'
import { StatusBadge } from '@/components/data/StatusBadge'
import { Panel } from '@/components/layout/Panel'
import { formatDateTime } from '@/lib/dates'
import { useAct } from '@/lib/useAct'
import { endAllSessions, endSession, sessions } from '../api/security'
import { deviceOf } from '../device'

type Session = components['schemas']['OwnSessionsSession']

/** Where the account is signed in; each session ends at once, also its tokens. */
export function Sessions({ onEverywhere }: { onEverywhere: () => void }) {
  const { t, i18n } = useTranslation('security')
  const found = useQuery(sessions)
  const end = useAct({ act: endSession, stale: [[...sessions.queryKey]], said: t('sessions.ended') })
  const endAll = useAct({ act: () => endAllSessions(), after: onEverywhere })
  const columns: Column<Session>[] = [
    {
      key: 'device',
      header: t('sessions.device'),
      cell: (session) => <bdi title={session.user_agent}>{deviceOf(session.user_agent)}</bdi>,
    },
    {
      key: 'address',
      header: t('sessions.address'),
      cell: (session) => <bdi dir="ltr">{session.ip_address}</bdi>,
    },
    {
      key: 'used',
      header: t('sessions.used'),
      cell: (session) => formatDateTime(session.last_used_at, i18n.language),
    },
    {
      key: 'end',
      header: t('sessions.action'),
      cell: (session) =>
        session.current ? (
          <StatusBadge tone="good">{t('sessions.here')}</StatusBadge>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('sessions.end_named', { name: deviceOf(session.user_agent) })}
            onClick={() => end.mutate(session.id)}
          >
            {t('sessions.end')}
          </Button>
        ),
    },
  ]
  return (
    <Panel
      title={t('sessions.title')}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => endAll.mutate()}
          loading={endAll.isPending}
        >
          {t('sessions.everywhere')}
        </Button>
      }
    >
      <Listing
        found={found}
        caption={t('sessions.title')}
        columns={columns}
        rowKey={(session) => session.id}
        expected={2}
        empty={{ title: t('sessions.title') }}
      />
    </Panel>
  )
}
