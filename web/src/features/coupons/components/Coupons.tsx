import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconTicket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Coupon } from '@/api/types'
import type { Column } from '@/components/data/DataTable'
import { Listing } from '@/components/data/Listing'
import { StatusBadge } from '@/components/data/StatusBadge'
import form from '@/components/forms/form.module.css'
import { QuickForm } from '@/components/forms/QuickForm'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { formatDate } from '@/lib/dates'
import { formatMoney } from '@/lib/money'
import { pageIn } from '@/lib/page-in'
import { useAct } from '@/lib/useAct'
import { addCoupon, coupons, COUPONS_PER_PAGE, endCoupon } from '../api/coupons'

const KINDS = ['percent', 'amount', 'free_shipping'] as const

/** Codes that make an order cheaper: a vendor's own, all of them for admins. */
export function Coupons() {
  const { t, i18n } = useTranslation(['staff', 'common'])
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(coupons(page))
  const end = useAct({ act: endCoupon, stale: [['coupons']], said: t('coupon.ended') })
  const worth = (coupon: Coupon) => {
    if (coupon.kind === 'percent') return `−${coupon.percent} %`
    if (coupon.kind === 'amount' && coupon.amount) return `−${formatMoney(coupon.amount, i18n.language)}`
    return t('coupon.kinds.free_shipping')
  }
  const columns: Column<Coupon>[] = [
    { key: 'code', header: t('coupon.code'), cell: (coupon) => <code dir="ltr">{coupon.code}</code> },
    { key: 'label', header: t('coupon.label'), cell: (coupon) => coupon.label },
    { key: 'worth', header: t('coupon.worth'), cell: (coupon) => <bdi>{worth(coupon)}</bdi> },
    {
      key: 'dates',
      header: t('coupon.dates'),
      cell: (coupon) =>
        `${formatDate(coupon.valid_from, i18n.language)} – ${coupon.valid_to ? formatDate(coupon.valid_to, i18n.language) : '…'}`,
    },
    {
      key: 'used',
      header: t('coupon.used'),
      numeric: true,
      cell: (coupon) => `${coupon.used_count}${coupon.usage_limit ? ` / ${coupon.usage_limit}` : ''}`,
    },
    {
      key: 'state',
      header: t('coupon.state'),
      cell: (coupon) =>
        coupon.is_active ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('coupon.end_named', { code: coupon.code })}
            onClick={() => end.mutate(coupon.id)}
          >
            {t('coupon.end')}
          </Button>
        ) : (
          <StatusBadge tone="calm">{t('coupon.over')}</StatusBadge>
        ),
    },
  ]
  return (
    <>
      <PageHead title={t('coupon.title')} lead={t('coupon.lead')} />
      <Listing
        found={found}
        caption={t('coupon.title')}
        columns={columns}
        rowKey={(coupon) => coupon.id}
        empty={{ icon: IconTicket, title: t('coupon.none') }}
        page={page}
        pageSize={COUPONS_PER_PAGE}
        expected={3}
      />
      <div style={{ marginBlockStart: 'var(--space-5)' }}>
        <NewCoupon />
      </div>
    </>
  )
}

function NewCoupon() {
  const { t } = useTranslation('staff')
  const queries = useQueryClient()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('percent')
  return (
    <Panel title={t('coupon.add')}>
      <QuickForm
        submit={t('coupon.add')}
        empties
        send={(values) =>
          addCoupon({
            code: values.text('code').toUpperCase(),
            label: values.text('label'),
            kind,
            percent: values.number('percent'),
            amount: values.number('amount'),
            minimum_amount: values.number('minimum_amount'),
            valid_from: values.text('valid_from'),
            valid_to: values.some('valid_to'),
            usage_limit: values.number('usage_limit'),
            usage_limit_per_user: values.number('usage_limit_per_user'),
            is_public: values.checked('is_public'),
          })
        }
        after={() => queries.invalidateQueries({ queryKey: ['coupons'] })}
      >
        {(wrong) => {
          const field = (name: 'minimum_amount' | 'usage_limit' | 'usage_limit_per_user') => (
            <TextInput
              name={name}
              label={t(`coupon.${name}`)}
              inputMode="decimal"
              dir="ltr"
              error={wrong(name)}
            />
          )
          return (
            <>
              <div className={form.pair}>
                <TextInput
                  name="code"
                  label={t('coupon.code')}
                  required
                  maxLength={40}
                  dir="ltr"
                  error={wrong('code')}
                />
                <TextInput
                  name="label"
                  label={t('coupon.label')}
                  required
                  maxLength={160}
                  error={wrong('label')}
                />
              </div>
              <div className={form.pair}>
                <NativeSelect
                  label={t('coupon.kind')}
                  value={kind}
                  onChange={(event) => setKind(event.target.value as typeof kind)}
                  data={KINDS.map((value) => ({ value, label: t(`coupon.kinds.${value}`) }))}
                />
                {kind !== 'free_shipping' && (
                  <TextInput
                    key={kind}
                    name={kind}
                    label={t(`coupon.${kind}`)}
                    required
                    inputMode="decimal"
                    dir="ltr"
                    error={wrong(kind)}
                  />
                )}
                {field('minimum_amount')}
              </div>
              <div className={form.pair}>
                <TextInput
                  name="valid_from"
                  type="date"
                  label={t('coupon.valid_from')}
                  required
                  error={wrong('valid_from')}
                />
                <TextInput
                  name="valid_to"
                  type="date"
                  label={t('coupon.valid_to')}
                  error={wrong('valid_to')}
                />
                {field('usage_limit')}
                {field('usage_limit_per_user')}
              </div>
              <Checkbox name="is_public" label={t('coupon.is_public')} />
            </>
          )
        }}
      </QuickForm>
    </Panel>
  )
}
