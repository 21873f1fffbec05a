import { Button, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconCash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Payment } from '@/api/types'
import type { Column } from '@/components/data/DataTable'
import { Listing } from '@/components/data/Listing'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { QuickForm } from '@/components/forms/QuickForm'
import { PageHead } from '@/components/layout/PageHead'
import { Sheet } from '@/components/layout/Sheet'
import classes from '@/components/layout/stack.module.css'
import { Price } from '@/components/money/Price'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { markPaid, payments, PAYMENTS_PER_PAGE, refund, refundsOf } from '../api/desk'
import { Proofs } from './Proofs'

const TONES: Record<string, Tone> = { pending: 'warn', paid: 'good', failed: 'bad', refunded: 'calm' }

/** Every payment: what came in, what went back, and the receipts people sent. */
export function PaymentDesk() {
  const { t, i18n } = useTranslation(['staff', 'account'])
  const [parameters] = useSearchParams()
  const [open, setOpen] = useState<Payment | null>(null)
  const page = pageIn(parameters)
  const found = useQuery(payments(page))
  const columns: Column<Payment>[] = [
    { key: 'order', header: t('payment.order'), cell: (one) => <bdi dir="ltr">{one.order_number}</bdi> },
    { key: 'date', header: t('payment.date'), cell: (one) => formatDateTime(one.created_at, i18n.language) },
    {
      key: 'method',
      header: t('payment.method'),
      cell: (one) => t(`account:payment.${one.method as 'cash'}`),
    },
    {
      key: 'amount',
      header: t('payment.amount'),
      numeric: true,
      cell: (one) => <Price amount={one.amount} />,
    },
    {
      key: 'paid',
      header: t('payment.paid'),
      numeric: true,
      cell: (one) => <Price amount={one.paid_amount} />,
    },
    {
      key: 'back',
      header: t('payment.refunded'),
      numeric: true,
      cell: (one) => <Price amount={one.refunded_amount} />,
    },
    {
      key: 'state',
      header: t('payment.state'),
      cell: (one) => (
        <StatusBadge tone={TONES[one.status] ?? 'calm'}>
          {t(`payment.states.${one.status as 'paid'}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'action',
      header: t('payment.action'),
      cell: (one) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('payment.open_named', { number: one.order_number })}
          onClick={() => setOpen(one)}
        >
          {t('payment.open')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t('payment.title')} lead={t('payment.lead')} />
      <Listing
        found={found}
        caption={t('payment.title')}
        columns={columns}
        rowKey={(one) => one.id}
        empty={{ icon: IconCash, title: t('payment.none') }}
        page={page}
        pageSize={PAYMENTS_PER_PAGE}
      />
      <Sheet
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open?.order_number ?? ''}
        from="middle"
      >
        {open && <OnePayment payment={open} onDone={() => setOpen(null)} />}
      </Sheet>
    </>
  )
}

function OnePayment({ payment, onDone }: { payment: Payment; onDone: () => void }) {
  const { t } = useTranslation('staff')
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const refunds = useQuery(refundsOf(payment.id))
  const after = () => {
    onDone()
    return queries.invalidateQueries({ queryKey: ['payments'] })
  }
  return (
    <div className={classes.stack}>
      {payment.method === 'voucher' && <Proofs payment={payment.id} mayAdd={false} />}
      {refunds.data?.map((one) => (
        <p key={one.id}>
          <Price amount={one.amount} /> · {t(`payment.refund_states.${one.state as 'done'}`)}
        </p>
      ))}
      {payment.status === 'pending' && payment.method !== 'cash' && (
        <QuickForm
          submit={t('payment.mark_paid')}
          send={(values) => markPaid(payment.id, values.some('transaction_id'))}
          after={after}
        >
          {(wrong) => (
            <TextInput
              name="transaction_id"
              label={t('payment.reference')}
              dir="ltr"
              error={wrong('transaction_id')}
            />
          )}
        </QuickForm>
      )}
      {payment.status === 'paid' ? (
        <QuickForm
          submit={t('payment.refund')}
          color="red"
          send={(values) => refund(payment.id, values.number('amount'), key)}
          after={after}
        >
          {(wrong) => (
            <TextInput
              name="amount"
              label={t('payment.refund_amount')}
              description={t('payment.refund_text')}
              inputMode="decimal"
              dir="ltr"
              error={wrong('amount')}
            />
          )}
        </QuickForm>
      ) : (
        payment.method === 'cash' && <p className={classes.soft}>{t('payment.cash_text')}</p>
      )}
    </div>
  )
}
