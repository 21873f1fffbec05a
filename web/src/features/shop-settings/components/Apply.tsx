import { Button, Skeleton, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemError } from '@/api/problem'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { QuickForm } from '@/components/forms/QuickForm'
import form from '@/components/forms/form.module.css'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { tunisianPhone } from '@/lib/phone'
import { useAct } from '@/lib/useAct'
import { ME } from '@/session/useSession'
import { apply, applyAgain, ownShop } from '../api/shop'
import { Papers } from './Papers'

/** From the wish to sell to the decision: the application, its papers, how it stands. */
export function Apply() {
  const found = useQuery(ownShop)
  const none = found.error instanceof ProblemError && [403, 404].includes(found.error.status)
  if (found.isError && !none) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.isPending) return <Skeleton height={320} />
  return found.data === undefined ? <ApplicationForm /> : <Standing {...found.data} />
}

function Standing({ status, rejected_reason }: { status: string; rejected_reason: string | null }) {
  const { t } = useTranslation('selling')
  const again = useAct({
    act: () => applyAgain(),
    stale: [[...ownShop.queryKey]],
    said: t('apply.handed_in'),
  })
  if (status === 'active') {
    return (
      <>
        <Notice tone="good">{t('apply.active')}</Notice>
        <Button component={Link} to="/vendeur" mt="lg">
          {t('apply.to_space')}
        </Button>
      </>
    )
  }
  return (
    <div className={classes.stack}>
      {rejected_reason ? (
        <Notice tone="bad" title={t('apply.rejected')}>
          {rejected_reason}
        </Notice>
      ) : (
        <Notice tone="busy" title={t('apply.waiting')}>
          {t('apply.waiting_text')}
        </Notice>
      )}
      <Papers />
      {rejected_reason && (
        <div>
          <Button loading={again.isPending} onClick={() => again.mutate()}>
            {t('apply.again')}
          </Button>
        </div>
      )}
    </div>
  )
}

function ApplicationForm() {
  const { t } = useTranslation(['selling', 'account'])
  const queries = useQueryClient()
  return (
    <Panel>
      <QuickForm
        submit={t('apply.send')}
        send={(values) =>
          apply({
            company_name: values.text('company_name'),
            tax_number: values.text('tax_number'),
            description: values.some('description'),
            address: values.some('address'),
            contact_phone: tunisianPhone(values.text('contact_phone')) ?? values.some('contact_phone'),
          })
        }
        after={() =>
          Promise.all([
            queries.invalidateQueries({ queryKey: ownShop.queryKey }),
            queries.invalidateQueries({ queryKey: ME }),
          ])
        }
      >
        {(wrong) => (
          <>
            <div className={form.pair}>
              <TextInput
                name="company_name"
                label={t('shop.company_name')}
                required
                minLength={2}
                maxLength={160}
                autoComplete="organization"
                error={wrong('company_name')}
              />
              <TextInput
                name="tax_number"
                label={t('shop.tax_number')}
                description={t('shop.tax_number_text')}
                required
                maxLength={40}
                dir="ltr"
                error={wrong('tax_number')}
              />
            </div>
            <TextInput name="address" label={t('shop.address')} maxLength={500} error={wrong('address')} />
            <TextInput
              name="contact_phone"
              type="tel"
              label={t('shop.phone')}
              dir="ltr"
              error={wrong('contact_phone')}
            />
            <Textarea
              name="description"
              label={t('shop.description')}
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
