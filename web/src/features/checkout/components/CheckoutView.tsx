import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconBuildingBank, IconCash, IconCreditCard, type Icon } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemError } from '@/api/problem'
import { FormProblem } from '@/components/forms/FormProblem'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { placeOrder, type Choice, type Method } from '../api/place-order'
import classes from './CheckoutView.module.css'

const STEPS = ['address', 'payment', 'review'] as const
type Step = (typeof STEPS)[number]
const METHODS: [Method, Icon][] = [
  ['cash', IconCash],
  ['credit_card', IconCreditCard],
  ['voucher', IconBuildingBank],
]
const AT_FIRST: Choice = { method: 'cash', notes: '', company: { name: '', tax_number: '' } }

interface CheckoutViewProps {
  chosen: string | null
  picker: ReactNode
  lines: ReactNode
  totals: ReactNode
  addressText: ReactNode
  /** What the bill shows; an order that would cost anything else is refused. */
  total: string | undefined
  onPlaced: (orderId: string, method: Method) => void
}

/** Three short steps; the last one shows everything before the order is placed (e-commerce law, article 27). */
export function CheckoutView(props: CheckoutViewProps) {
  const { chosen, picker, lines, totals, addressText, total, onPlaced } = props
  const { t } = useTranslation(['shop', 'common'])
  const [step, setStep] = useState<Step>('address')
  const [choice, setChoice] = useState<Choice>(AT_FIRST)
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) heading.current?.focus()
    moved.current = true
  }, [step])

  return (
    <>
      <PageHead title={t('checkout.title')} />
      <Way step={step} onGo={setStep} />
      <div className={classes.layout}>
        <Panel>
          <h2 ref={heading} tabIndex={-1} className={classes.heading}>
            {t(`checkout.${step}`)}
          </h2>
          {step === 'address' && (
            <>
              {picker}
              {chosen !== null && (
                <Button size="md" mt="lg" onClick={() => setStep('payment')}>
                  {t('checkout.to_payment')}
                </Button>
              )}
            </>
          )}
          {step === 'payment' && (
            <Payment choice={choice} onChoice={setChoice} onNext={() => setStep('review')} />
          )}
          {step === 'review' && chosen !== null && (
            <Review address={chosen} choice={choice} onChoice={setChoice} total={total} onPlaced={onPlaced}>
              {addressText}
              {lines}
            </Review>
          )}
        </Panel>
        <Panel title={t('cart.summary')}>{totals}</Panel>
      </div>
    </>
  )
}

function Way({ step, onGo }: { step: Step; onGo: (step: Step) => void }) {
  const { t } = useTranslation(['shop', 'common'])
  const at = STEPS.indexOf(step)
  return (
    <ol className={classes.way} aria-label={t('checkout.steps')}>
      {STEPS.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined} data-done={index < at}>
          <span className={classes.number} aria-hidden="true">
            {index + 1}
          </span>
          {index < at ? (
            <button type="button" onClick={() => onGo(name)}>
              {t(`checkout.${name}`)}
            </button>
          ) : (
            <span>{t(`checkout.${name}`)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

interface PaymentProps {
  choice: Choice
  onChoice: (choice: Choice) => void
  onNext: () => void
}

function Payment({ choice, onChoice, onNext }: PaymentProps) {
  const { t } = useTranslation(['shop', 'common'])
  const company = choice.company
  return (
    <>
      <fieldset className={classes.methods}>
        <legend className="only-for-readers">{t('checkout.payment')}</legend>
        {METHODS.map(([method, Drawing]) => (
          <label key={method} className={classes.method}>
            <input
              type="radio"
              name="method"
              value={method}
              checked={choice.method === method}
              onChange={() => onChoice({ ...choice, method })}
            />
            <Drawing size={28} stroke={1.5} aria-hidden="true" />
            <span>
              <strong>{t(`checkout.${method}`)}</strong>
              <span>{t(`checkout.${method}_text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <details className={classes.company}>
        <summary>{t('checkout.company')}</summary>
        <TextInput
          label={t('checkout.company_name')}
          maxLength={200}
          value={company.name}
          onChange={(event) => onChoice({ ...choice, company: { ...company, name: event.target.value } })}
        />
        <TextInput
          label={t('checkout.tax_number')}
          description={t('checkout.tax_number_text')}
          dir="ltr"
          maxLength={20}
          mt="sm"
          value={company.tax_number}
          onChange={(event) =>
            onChoice({ ...choice, company: { ...company, tax_number: event.target.value } })
          }
        />
      </details>
      <Button size="md" mt="lg" onClick={onNext}>
        {t('checkout.to_review')}
      </Button>
    </>
  )
}

interface ReviewProps {
  address: string
  choice: Choice
  onChoice: (choice: Choice) => void
  total: string | undefined
  onPlaced: CheckoutViewProps['onPlaced']
  children: ReactNode
}

function Review({ address, choice, onChoice, total, onPlaced, children }: ReviewProps) {
  const { t } = useTranslation(['shop', 'common'])
  const queries = useQueryClient()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const place = useMutation({
    mutationFn: () => placeOrder({ address, choice, total, key }),
    onSuccess: async (order) => {
      onPlaced(order.id, choice.method)
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['carts'] }),
        queries.invalidateQueries({ queryKey: ['orders'] }),
        queries.invalidateQueries({ queryKey: ['products'] }),
      ])
    },
    // A refused order is changed and tried anew; a lost answer is asked for again with the same key.
    onError: (error) => {
      if (error instanceof ProblemError && error.status < 500 && error.status !== 409)
        setKey(crypto.randomUUID())
      if (error instanceof ProblemError) void queries.invalidateQueries({ queryKey: ['carts'] })
    },
  })
  const refusal =
    place.error instanceof ProblemError ? place.error.message : place.error && t('common:error.offline')
  return (
    <div className={classes.review}>
      {children}
      <p>
        <strong>{t('checkout.payment')} :</strong> {t(`checkout.${choice.method}`)}
      </p>
      <Textarea
        label={t('checkout.notes')}
        maxLength={1000}
        autosize
        minRows={2}
        value={choice.notes}
        onChange={(event) => onChoice({ ...choice, notes: event.target.value })}
      />
      <p className={classes.rights}>
        <Trans
          t={t}
          i18nKey="checkout.rights"
          components={{ right: <Link to="/retractation" target="_blank" /> }}
        />
      </p>
      <FormProblem message={refusal ?? undefined} />
      <Button color="amber" size="lg" loading={place.isPending} onClick={() => place.mutate()}>
        {t('checkout.confirm')}
      </Button>
    </div>
  )
}
