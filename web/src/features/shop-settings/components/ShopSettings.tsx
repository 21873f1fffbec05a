import { Skeleton, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '@/api/problem'
import type { components } from '@/api/openapi'
import { StatusBadge } from '@/components/data/StatusBadge'
import { ErrorState } from '@/components/feedback/ErrorState'
import { toast } from '@/components/feedback/toast'
import form from '@/components/forms/form.module.css'
import type { Given } from '@/components/forms/given'
import { QuickForm } from '@/components/forms/QuickForm'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { formatPhone, tunisianPhone } from '@/lib/phone'
import { changeShop, ownShop, type ShopChange } from '../api/shop'
import { DAYS, hoursOf, textOf } from '../hours'
import { Papers } from './Papers'

type Shop = components['schemas']['VendorView']

/** What a vendor says about itself, its hours, its word on returns, and where its money goes. */
export function ShopSettings() {
  const { t } = useTranslation('selling')
  const found = useQuery(ownShop)
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  return (
    <>
      <PageHead title={t('shop.title')} lead={t('shop.lead')}>
        {found.data?.verified && <StatusBadge tone="good">{t('shop.verified')}</StatusBadge>}
      </PageHead>
      {found.data === undefined ? (
        <Skeleton height={420} radius="md" />
      ) : (
        <div className={classes.stack}>
          <About shop={found.data} />
          <OpeningTimes shop={found.data} />
          <ReturnPolicy shop={found.data} />
          <Bank shop={found.data} />
          <Papers />
        </div>
      )}
    </>
  )
}

function useSave() {
  const { t } = useTranslation('selling')
  const queries = useQueryClient()
  return (change: ShopChange) =>
    changeShop(change).then((saved) => {
      queries.setQueryData(ownShop.queryKey, saved)
      toast(t('shop.saved'))
    })
}

function About({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['selling', 'common'])
  const save = useSave()
  return (
    <Panel title={t('shop.about')}>
      <QuickForm
        submit={t('common:action.save')}
        send={(values) =>
          save({
            company_name: values.text('company_name'),
            description: values.text('description'),
            address: values.text('address'),
            contact_phone: tunisianPhone(values.text('contact_phone')) ?? values.some('contact_phone'),
            website: values.some('website'),
          })
        }
      >
        {(wrong) => (
          <>
            <div className={form.pair}>
              <TextInput
                name="company_name"
                label={t('shop.company_name')}
                defaultValue={shop.company_name}
                required
                error={wrong('company_name')}
              />
              <TextInput label={t('shop.tax_number')} value={shop.tax_number ?? ''} readOnly dir="ltr" />
            </div>
            <div className={form.pair}>
              <TextInput
                name="contact_phone"
                type="tel"
                label={t('shop.phone')}
                defaultValue={formatPhone(shop.contact_phone ?? '')}
                dir="ltr"
                error={wrong('contact_phone')}
              />
              <TextInput
                name="website"
                type="url"
                label={t('shop.website')}
                defaultValue={shop.website ?? ''}
                placeholder="https://"
                dir="ltr"
                error={wrong('website')}
              />
            </div>
            <TextInput
              name="address"
              label={t('shop.address')}
              defaultValue={shop.address ?? ''}
              maxLength={500}
              error={wrong('address')}
            />
            <Textarea
              name="description"
              label={t('shop.description')}
              defaultValue={shop.description ?? ''}
              rows={4}
              maxLength={5000}
              error={wrong('description')}
            />
          </>
        )}
      </QuickForm>
    </Panel>
  )
}

function OpeningTimes({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['selling', 'common'])
  const save = useSave()
  const read = (values: Given) =>
    DAYS.flatMap((day) => {
      const hours = hoursOf(day, values.text(`day-${day}`))
      if (hours === null) {
        const message = t('shop.hours_wrong')
        throw new ProblemError(400, { errors: [{ field: `day-${day}`, code: 'invalid', message }], message })
      }
      return hours
    })
  return (
    <Panel title={t('shop.hours')}>
      <p className={classes.soft}>{t('shop.hours_text')}</p>
      <QuickForm
        submit={t('common:action.save')}
        send={async (values) => save({ opening_hours: read(values) })}
      >
        {(wrong) => (
          <div className={form.pair}>
            {DAYS.map((day) => (
              <TextInput
                key={day}
                name={`day-${day}`}
                label={t(`shop.days.${day}`)}
                defaultValue={textOf(shop.opening_hours ?? [], day)}
                placeholder="08:00-12:30, 14:00-18:00"
                dir="ltr"
                error={wrong(`day-${day}`)}
              />
            ))}
          </div>
        )}
      </QuickForm>
    </Panel>
  )
}

function ReturnPolicy({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['selling', 'common'])
  const save = useSave()
  return (
    <Panel title={t('shop.returns')}>
      <QuickForm
        submit={t('common:action.save')}
        send={(values) =>
          save({
            return_policy_fr: values.text('return_policy_fr'),
            return_policy_ar: values.text('return_policy_ar'),
          })
        }
      >
        {(wrong) => (
          <div className={form.pair}>
            <Textarea
              name="return_policy_fr"
              label={t('shop.in_french')}
              lang="fr"
              dir="ltr"
              defaultValue={shop.return_policy_fr ?? ''}
              rows={5}
              maxLength={5000}
              error={wrong('return_policy_fr')}
            />
            <Textarea
              name="return_policy_ar"
              label={t('shop.in_arabic')}
              lang="ar"
              dir="rtl"
              defaultValue={shop.return_policy_ar ?? ''}
              rows={5}
              maxLength={5000}
              error={wrong('return_policy_ar')}
            />
          </div>
        )}
      </QuickForm>
    </Panel>
  )
}

function Bank({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['selling', 'common'])
  const save = useSave()
  return (
    <Panel title={t('shop.bank')}>
      <p className={classes.soft}>{t('shop.bank_text')}</p>
      <QuickForm
        submit={t('common:action.save')}
        send={(values) =>
          save({ bank_info: { rib: values.text('rib').replaceAll(' ', ''), bank: values.text('bank') } })
        }
      >
        {(wrong) => (
          <div className={form.pair}>
            <TextInput
              name="rib"
              label={t('shop.rib')}
              defaultValue={shop.bank_info?.['rib'] ?? ''}
              required
              dir="ltr"
              inputMode="numeric"
              autoComplete="off"
              error={wrong('bank_info.rib')}
            />
            <TextInput
              name="bank"
              label={t('shop.bank_name')}
              defaultValue={shop.bank_info?.['bank'] ?? ''}
              error={wrong('bank_info.bank')}
            />
          </div>
        )}
      </QuickForm>
    </Panel>
  )
}
