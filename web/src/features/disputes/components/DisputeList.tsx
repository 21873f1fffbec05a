import { useQuery } from '@tanstack/react-query'
import { IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Dispute } from '@/api/types'
import type { Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Listing } from '@/components/data/Listing'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { PageHead } from '@/components/layout/PageHead'
import { Price } from '@/components/money/Price'
import { formatDate } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { disputes, DISPUTES_PER_PAGE } from '../api/disputes'

const STATES = ['open', 'decided', 'withdrawn'] as const
const TONES: Record<string, Tone> = { open: 'warn', decided: 'good', withdrawn: 'calm' }

/** Disagreements about parts of orders, as whoever reads may see them. */
export function DisputeList({ base }: { base: string }) {
  const { t, i18n } = useTranslation('payments')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(disputes(page, parameters.get('status') ?? undefined))
  const columns: Column<Dispute>[] = [
    {
      key: 'number',
      header: t('dispute.number'),
      cell: (one) => (
        <Link to={`${base}/${one.id}`}>
          <bdi dir="ltr">{one.number}</bdi>
        </Link>
      ),
    },
    { key: 'vendor', header: t('dispute.vendor'), cell: (one) => <bdi>{one.vendor_name}</bdi> },
    {
      key: 'reason',
      header: t('dispute.reason'),
      cell: (one) => t(`dispute.reasons.${one.reason as 'other'}`),
    },
    { key: 'date', header: t('dispute.date'), cell: (one) => formatDate(one.created_at, i18n.language) },
    { key: 'state', header: t('dispute.state'), cell: (one) => <DisputeStatus status={one.status} /> },
    {
      key: 'amount',
      header: t('dispute.amount'),
      numeric: true,
      cell: (one) => <Price amount={one.part_amount} />,
    },
  ]
  return (
    <>
      <PageHead title={t('dispute.title')} lead={t('dispute.lead')} />
      <FilterSelect
        name="status"
        label={t('dispute.state')}
        all={t('dispute.all')}
        options={STATES.map((state) => [state, t(`dispute.states.${state}`)])}
      />
      <Listing
        found={found}
        caption={t('dispute.title')}
        columns={columns}
        rowKey={(one) => one.id}
        empty={{ icon: IconScale, title: t('dispute.none'), text: t('dispute.none_text') }}
        page={page}
        pageSize={DISPUTES_PER_PAGE}
        expected={3}
      />
    </>
  )
}

export function DisputeStatus({ status }: { status: string }) {
  const { t } = useTranslation('payments')
  return <StatusBadge tone={TONES[status] ?? 'calm'}>{t(`dispute.states.${status as 'open'}`)}</StatusBadge>
}
