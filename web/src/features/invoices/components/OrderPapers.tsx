import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { invoices } from '../api/invoices'
import { InvoiceFile } from './InvoiceList'

const NEWEST = 200

/** The invoices and credit notes of an order's parts, when there are some. */
export function OrderPapers({ parts }: { parts: readonly string[] }) {
  const { t } = useTranslation('payments')
  const found = useQuery(invoices(1, NEWEST))
  const papers = found.data?.results.filter((paper) => parts.includes(paper.vendor_order)) ?? []
  if (papers.length === 0) return null
  return (
    <Panel title={t('invoice.title')}>
      <ul role="list" className={classes.stack}>
        {papers.map((paper) => (
          <li key={paper.id} className={classes.row}>
            <span>
              {t(`invoice.kinds.${paper.kind as 'invoice'}`)} <bdi dir="ltr">{paper.number}</bdi>
            </span>
            <InvoiceFile invoice={paper} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
