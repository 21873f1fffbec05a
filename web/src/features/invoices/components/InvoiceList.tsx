import { useQuery } from '@tanstack/react-query'
import { IconFileInvoice } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Invoice } from '@/api/types'
import type { Column } from '@/components/data/DataTable'
import { Listing } from '@/components/data/Listing'
import { SaveFileButton } from '@/components/forms/SaveFileButton'
import { PageHead } from '@/components/layout/PageHead'
import { Price } from '@/components/money/Price'
import { formatDate } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { invoices, INVOICES_PER_PAGE } from '../api/invoices'

/** Invoices and credit notes: a buyer's own, a vendor's issued ones, all for admins. */
export function InvoiceList() {
  const { t, i18n } = useTranslation('payments')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(invoices(page))
  const columns: Column<Invoice>[] = [
    { key: 'number', header: t('invoice.number'), cell: (one) => <bdi dir="ltr">{one.number}</bdi> },
    { key: 'kind', header: t('invoice.kind'), cell: (one) => t(`invoice.kinds.${one.kind as 'invoice'}`) },
    { key: 'date', header: t('invoice.date'), cell: (one) => formatDate(one.date, i18n.language) },
    {
      key: 'order',
      header: t('invoice.order'),
      cell: (one) => <bdi dir="ltr">{one.paper.order_number}</bdi>,
    },
    {
      key: 'total',
      header: t('invoice.total'),
      numeric: true,
      cell: (one) => <Price amount={one.total_amount} />,
    },
    { key: 'file', header: t('invoice.file'), cell: (one) => <InvoiceFile invoice={one} /> },
  ]
  return (
    <>
      <PageHead title={t('invoice.title')} lead={t('invoice.lead')} />
      <Listing
        found={found}
        caption={t('invoice.title')}
        columns={columns}
        rowKey={(one) => one.id}
        empty={{ icon: IconFileInvoice, title: t('invoice.none'), text: t('invoice.none_text') }}
        page={page}
        pageSize={INVOICES_PER_PAGE}
        expected={4}
      />
    </>
  )
}

export function InvoiceFile({ invoice }: { invoice: Invoice }) {
  return (
    <SaveFileButton
      path={`/api/v1/invoices/${invoice.id}/document?format=pdf`}
      name={`${invoice.number}.pdf`}
      size="compact-sm"
    >
      PDF
    </SaveFileButton>
  )
}
