import { TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '@/api/openapi'
import type { Column } from '@/components/data/DataTable'
import { Listing } from '@/components/data/Listing'
import form from '@/components/forms/form.module.css'
import type { Given } from '@/components/forms/given'
import { QuickForm } from '@/components/forms/QuickForm'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { Price } from '@/components/money/Price'
import { formatDate } from '@/lib/dates'
import {
  addCommission,
  addVatRate,
  carriage,
  commissions,
  setCarriage,
  stampDuties,
  vatRates,
} from '../api/tariffs'

type Schemas = components['schemas']
interface Dated {
  valid_from: string
  valid_to: string | null
}

/** What orders are counted with. A rule has days; it is ended, never changed: what was sold stays as it was sold. */
export function Tariffs() {
  const { t } = useTranslation('staff')
  return (
    <>
      <PageHead title={t('tariff.title')} lead={t('tariff.lead')} />
      <div className={classes.stack}>
        <Vat />
        <Stamp />
        <Carriage />
        <Commission />
      </div>
    </>
  )
}

function useDates() {
  const { t, i18n } = useTranslation('staff')
  return <T extends Dated>(): Column<T>[] => [
    { key: 'from', header: t('tariff.from'), cell: (rule) => formatDate(rule.valid_from, i18n.language) },
    {
      key: 'to',
      header: t('tariff.to'),
      cell: (rule) => (rule.valid_to ? formatDate(rule.valid_to, i18n.language) : '…'),
    },
  ]
}

function percent(rate: number) {
  return <bdi>{`${Math.round(rate * 10_000) / 100} %`}</bdi>
}

interface AddProps {
  stale: string
  send: (values: Given) => Promise<unknown>
  fields: { name: string; label: string; type?: 'date' | 'number' | 'text' }[]
}

/** The row of fields below a table that adds to it. */
function Add({ stale, send, fields }: AddProps): ReactNode {
  const { t } = useTranslation('staff')
  const queries = useQueryClient()
  return (
    <div style={{ marginBlockStart: 'var(--space-4)' }}>
      <QuickForm
        submit={t('tariff.add')}
        empties
        send={send}
        after={() => queries.invalidateQueries({ queryKey: ['tariffs', stale] })}
      >
        {(wrong) => (
          <div className={form.pair}>
            {fields.map((field) => (
              <TextInput
                key={field.name}
                name={field.name}
                label={field.label}
                type={field.type === 'date' ? 'date' : 'text'}
                inputMode={field.type === 'number' ? 'decimal' : undefined}
                dir={field.type === undefined ? undefined : 'ltr'}
                required={field.name !== 'governorate'}
                error={wrong(field.name)}
              />
            ))}
          </div>
        )}
      </QuickForm>
    </div>
  )
}

function Vat() {
  const { t } = useTranslation('staff')
  const found = useQuery(vatRates)
  const columns: Column<Schemas['DatedRulesVatRate']>[] = [
    { key: 'code', header: t('tariff.class'), cell: (rate) => <code dir="ltr">{rate.code}</code> },
    { key: 'rate', header: t('tariff.rate'), numeric: true, cell: (rate) => percent(rate.rate) },
    ...useDates()<Schemas['DatedRulesVatRate']>(),
  ]
  return (
    <Panel title={t('tariff.vat')}>
      <Listing
        found={found}
        caption={t('tariff.vat')}
        columns={columns}
        rowKey={(rate) => rate.id}
        empty={{ title: t('tariff.none') }}
        expected={4}
      />
      <Add
        stale="vat"
        fields={[
          { name: 'code', label: t('tariff.class'), type: 'text' },
          { name: 'rate', label: t('tariff.rate'), type: 'number' },
          { name: 'valid_from', label: t('tariff.from'), type: 'date' },
        ]}
        send={(values) =>
          addVatRate({
            code: values.text('code'),
            rate: (values.number('rate') ?? 0) / 100,
            valid_from: values.text('valid_from'),
          })
        }
      />
    </Panel>
  )
}

function Stamp() {
  const { t } = useTranslation('staff')
  const found = useQuery(stampDuties)
  const columns: Column<Schemas['StampDutyView']>[] = [
    { key: 'amount', header: t('tariff.amount'), cell: (duty) => <Price amount={duty.amount} /> },
    {
      key: 'who',
      header: t('tariff.applies_to'),
      cell: (duty) => t(`tariff.${duty.applies_to as 'companies'}`),
    },
    ...useDates()<Schemas['StampDutyView']>(),
  ]
  return (
    <Panel title={t('tariff.stamp')}>
      <Listing
        found={found}
        caption={t('tariff.stamp')}
        columns={columns}
        rowKey={(duty) => duty.id}
        empty={{ title: t('tariff.none') }}
        expected={1}
      />
    </Panel>
  )
}

function Carriage() {
  const { t } = useTranslation('staff')
  const found = useQuery(carriage)
  const columns: Column<Schemas['RateView']>[] = [
    {
      key: 'where',
      header: t('tariff.governorate'),
      cell: (rate) => <bdi dir="ltr">{rate.governorate ?? t('tariff.everywhere')}</bdi>,
    },
    { key: 'weight', header: t('tariff.up_to'), numeric: true, cell: (rate) => rate.up_to_grams },
    {
      key: 'amount',
      header: t('tariff.amount'),
      numeric: true,
      cell: (rate) => <Price amount={rate.amount} />,
    },
  ]
  return (
    <Panel title={t('tariff.carriage')}>
      <Listing
        found={found}
        caption={t('tariff.carriage')}
        columns={columns}
        rowKey={(rate) => `${rate.governorate ?? ''}-${rate.up_to_grams}`}
        empty={{ title: t('tariff.none') }}
        expected={6}
      />
      <Add
        stale="carriage"
        fields={[
          { name: 'governorate', label: t('tariff.governorate_code'), type: 'text' },
          { name: 'up_to_grams', label: t('tariff.up_to'), type: 'number' },
          { name: 'amount', label: t('tariff.amount'), type: 'number' },
        ]}
        send={(values) =>
          setCarriage({
            governorate: values.some('governorate'),
            up_to_grams: values.number('up_to_grams') ?? 0,
            amount: values.number('amount') ?? 0,
          })
        }
      />
    </Panel>
  )
}

function Commission() {
  const { t } = useTranslation('staff')
  const found = useQuery(commissions)
  const columns: Column<Schemas['DatedRulesCommission']>[] = [
    { key: 'position', header: t('tariff.position'), numeric: true, cell: (rule) => rule.position },
    { key: 'label', header: t('tariff.label'), cell: (rule) => rule.label },
    { key: 'rate', header: t('tariff.rate'), numeric: true, cell: (rule) => percent(rule.rate) },
    ...useDates()<Schemas['DatedRulesCommission']>(),
  ]
  return (
    <Panel title={t('tariff.commission')}>
      <p className={classes.soft}>{t('tariff.commission_text')}</p>
      <Listing
        found={found}
        caption={t('tariff.commission')}
        columns={columns}
        rowKey={(rule) => rule.id}
        empty={{ title: t('tariff.none') }}
        expected={2}
      />
      <Add
        stale="commission"
        fields={[
          { name: 'position', label: t('tariff.position'), type: 'number' },
          { name: 'label', label: t('tariff.label') },
          { name: 'rate', label: t('tariff.rate'), type: 'number' },
          { name: 'valid_from', label: t('tariff.from'), type: 'date' },
        ]}
        send={(values) =>
          addCommission({
            position: values.number('position') ?? 0,
            label: values.text('label'),
            rate: (values.number('rate') ?? 0) / 100,
            valid_from: values.text('valid_from'),
          })
        }
      />
    </Panel>
  )
}
