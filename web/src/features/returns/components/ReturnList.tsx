import { useQuery } from '@tanstack/react-query'
import { IconTruckReturn } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { ReturnCase } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Price } from '@/components/money/Price'
import { formatDate } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { returnCases, RETURNS_PER_PAGE } from '../api/returns'
import { Decide } from './Decide'
import { ReturnStatus } from './ReturnStatus'

/** Returns with how far each is; who may decide finds the next step beside it. */
export function ReturnList({ deciding }: { deciding?: 'vendor' | 'admin' }) {
  const { t, i18n } = useTranslation('returns')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(returnCases(page))
  const columns: Column<ReturnCase>[] = [
    { key: 'date', header: t('date'), cell: (found) => formatDate(found.requested_date, i18n.language) },
    { key: 'item', header: t('item'), cell: (found) => found.order_item.name },
    { key: 'quantity', header: t('quantity'), numeric: true, cell: (found) => found.quantity_returned },
    { key: 'reason', header: t('reason'), cell: (found) => t(`reasons.${found.reason}`) },
    { key: 'status', header: t('state'), cell: (found) => <ReturnStatus status={found.status} /> },
    {
      key: 'refund',
      header: t('refund'),
      numeric: true,
      cell: (found) => <Price amount={found.refund_amount} />,
    },
  ]
  if (deciding) {
    columns.push({ key: 'next', header: t('next'), cell: (found) => <Decide found={found} as={deciding} /> })
  }
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data?.results.length === 0) {
    return (
      <EmptyState icon={IconTruckReturn} title={t('none')} text={deciding ? undefined : t('none_text')} />
    )
  }
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={found.data?.results}
        rowKey={(entry) => entry.id}
        expected={4}
      />
      {found.data && <Pager page={page} pageSize={RETURNS_PER_PAGE} count={found.data.count} />}
    </>
  )
}
