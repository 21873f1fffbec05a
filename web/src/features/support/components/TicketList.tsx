import { useQuery } from '@tanstack/react-query'
import { IconMessages } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Ticket } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Pager } from '@/components/data/Pager'
import { StatusBadge } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { tickets, TICKETS_PER_PAGE } from '../api/tickets'
import { TicketStatus } from './TicketStatus'

const STATUSES = ['open', 'pending', 'closed'] as const

/** Requests for help with how far each is. Staff also see by when an answer is owed. */
export function TicketList({ base, forStaff = false }: { base: string; forStaff?: boolean }) {
  const { t, i18n } = useTranslation('support')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(tickets(parameters.get('status') ?? '', page))
  const columns: Column<Ticket>[] = [
    {
      key: 'subject',
      header: t('subject'),
      cell: (ticket) => (
        <Link to={`${base}/${ticket.id}`} dir="auto">
          {ticket.subject}
        </Link>
      ),
    },
    { key: 'status', header: t('state'), cell: (ticket) => <TicketStatus status={ticket.status} /> },
    {
      key: 'updated',
      header: t('updated'),
      cell: (ticket) => formatDateTime(ticket.updated_at, i18n.language),
    },
  ]
  if (forStaff) {
    columns.push({
      key: 'due',
      header: t('due'),
      cell: (ticket) =>
        ticket.late ? (
          <StatusBadge tone="bad">{t('late')}</StatusBadge>
        ) : ticket.answer_due_at ? (
          formatDateTime(ticket.answer_due_at, i18n.language)
        ) : (
          '–'
        ),
    })
  }
  return (
    <>
      <FilterSelect
        name="status"
        label={t('state')}
        all={t('all')}
        options={STATUSES.map((status) => [status.toUpperCase(), t(`status.${status}`)])}
      />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState icon={IconMessages} title={t('none')} text={forStaff ? undefined : t('none_text')} />
      ) : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(ticket) => ticket.id}
          expected={4}
        />
      )}
      {found.data && <Pager page={page} pageSize={TICKETS_PER_PAGE} count={found.data.count} />}
    </>
  )
}
