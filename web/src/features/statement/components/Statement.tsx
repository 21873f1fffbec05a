import { NativeSelect, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconReportMoney } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '@/api/openapi'
import { DataTable, type Column } from '@/components/data/DataTable'
import { DescriptionList } from '@/components/data/DescriptionList'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { SaveFileButton } from '@/components/forms/SaveFileButton'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { Price } from '@/components/money/Price'
import { formatDate } from '@/lib/dates'
import { statement } from '../api/statement'
import { monthAgo, netByDay } from '../days'

type Entry = components['schemas']['StatementsEntry']
const DayChart = lazy(() => import('./DayChart'))
const MONTHS = 12

/** What was sold, given back and earned in a month, entry by entry. */
export function Statement() {
  const { t, i18n } = useTranslation('selling')
  const [months, setMonths] = useState(0)
  const { from, to } = monthAgo(months)
  const found = useQuery(statement(from, to))
  const named = (index: number) =>
    new Intl.DateTimeFormat(i18n.language === 'ar' ? 'ar-TN-u-nu-latn' : i18n.language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(monthAgo(index).from))
  const document = (format: string) =>
    `/api/v1/vendors/me/statement/document?from=${from}&to=${to}&format=${format}`
  return (
    <>
      <PageHead title={t('statement.title')} lead={t('statement.lead')}>
        <SaveFileButton path={document('pdf')} name={`releve-${from.slice(0, 7)}.pdf`}>
          PDF
        </SaveFileButton>
        <SaveFileButton path={document('csv')} name={`releve-${from.slice(0, 7)}.csv`}>
          CSV
        </SaveFileButton>
      </PageHead>
      <div className={classes.stack}>
        <NativeSelect
          label={t('statement.month')}
          value={String(months)}
          onChange={(event) => setMonths(Number(event.target.value))}
          data={Array.from({ length: MONTHS }, (_, index) => ({ value: String(index), label: named(index) }))}
          style={{ maxWidth: '16rem' }}
        />
        {found.isError ? (
          <ErrorState error={found.error} retry={() => void found.refetch()} />
        ) : found.data === undefined ? (
          <Skeleton height={360} radius="md" />
        ) : found.data.entries.length === 0 ? (
          <EmptyState icon={IconReportMoney} title={t('statement.none')} text={t('statement.none_text')} />
        ) : (
          <Loaded found={found.data} />
        )}
      </div>
    </>
  )
}

function Loaded({ found }: { found: components['schemas']['StatementsStatement'] }) {
  const { t, i18n } = useTranslation('selling')
  const money = (key: 'goods' | 'discount' | 'carriage_and_stamp' | 'commission' | 'net'): Column<Entry> => ({
    key,
    header: t(`statement.${key}`),
    numeric: true,
    cell: (entry) => <Price amount={entry[key]} />,
  })
  const columns: Column<Entry>[] = [
    { key: 'day', header: t('statement.day'), cell: (entry) => formatDate(entry.day, i18n.language) },
    {
      key: 'document',
      header: t('statement.document'),
      cell: (entry) => <bdi dir="ltr">{entry.document}</bdi>,
    },
    {
      key: 'order',
      header: t('statement.order'),
      cell: (entry) => <bdi dir="ltr">{entry.order_number}</bdi>,
    },
    money('goods'),
    money('discount'),
    money('carriage_and_stamp'),
    money('commission'),
    money('net'),
  ]
  return (
    <>
      <Panel title={t('statement.chart')}>
        <Suspense fallback={<Skeleton height={240} />}>
          <DayChart days={netByDay(found.entries)} label={t('statement.chart')} named={t('statement.net')} />
        </Suspense>
      </Panel>
      <DescriptionList
        rows={(
          ['goods', 'discount', 'carriage_and_stamp', 'commission', 'commission_vat', 'net'] as const
        ).map((key) => [t(`statement.${key}`), <Price key={key} amount={found[key]} />])}
      />
      <DataTable
        caption={t('statement.title')}
        columns={columns}
        rows={found.entries}
        rowKey={(entry) => `${entry.document}-${entry.vendor_order}`}
      />
    </>
  )
}
