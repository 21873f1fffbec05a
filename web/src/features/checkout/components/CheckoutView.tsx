import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconCash, IconCreditCard } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemError } from '@/api/problem'
import { FormProblem } from '@/components/forms/FormProblem'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { placeOrder } from '../api/place-order'
import classes from './CheckoutView.module.css'

const STEPS = ['address', 'payment', 'review'] as const
type Step = (typeof STEPS)[number]

interface CheckoutViewProps {
  chosen: string | null
  picker: ReactNode
  lines: ReactNode
  totals: ReactNode
  addressText: ReactNode
  onPlaced: (orderId: string) => void
}

/** Three short steps; the last one shows everything before the order is placed (e-commerce law, article 27). */
export function CheckoutView({ chosen, picker, lines, totals, addressText, onPlaced }: CheckoutViewProps) {
  const { t } = useTranslation(['shop', 'common'])
  const [step, setStep] = useState<Step>('address')
  const [notes, setNotes] = useState('')
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
          {step === 'payment' && <Payment onNext={() => setStep('review')} />}
          {step === 'review' && chosen !== null && (
            <Review address={chosen} notes={notes} onNotes={setNotes} onPlaced={onPlaced}>
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

function Payment({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation(['shop', 'common'])
  return (
    <>
      <fieldset className={classes.methods}>
        <legend className="only-for-readers">{t('checkout.payment')}</legend>
        <label className={classes.method}>
          <input type="radio" name="method" defaultChecked />
          <IconCash size={28} stroke={1.5} aria-hidden="true" />
          <span>
            <strong>{t('checkout.cash')}</strong>
            <span>{t('checkout.cash_text')}</span>
          </span>
        </label>
        <label className={classes.method} data-disabled="true">
          <input type="radio" name="method" disabled />
          <IconCreditCard size={28} stroke={1.5} aria-hidden="true" />
          <span>
            <strong>{t('checkout.card')}</strong>
            <span>{t('checkout.card_text')}</span>
          </span>
        </label>
      </fieldset>
      <Button size="md" mt="lg" onClick={onNext}>
        {t('checkout.to_review')}
      </Button>
    </>
  )
}

interface ReviewProps {
  address: string
  notes: string
  onNotes: (notes: string) => void
  onPlaced: CheckoutViewProps['onPlaced']
  children: ReactNode
}

function Review({ address, notes, onNotes, onPlaced, children }: ReviewProps) {
  const { t } = useTranslation(['shop', 'common'])
  const queries = useQueryClient()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const place = useMutation({
    mutationFn: () => placeOrder({ address, notes, key }),
    onSuccess: async (order) => {
      onPlaced(order.id)
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
        <strong>{t('checkout.payment')} :</strong> {t('checkout.cash')}
      </p>
      <Textarea
        label={t('checkout.notes')}
        maxLength={1000}
        autosize
        minRows={2}
        value={notes}
        onChange={(event) => onNotes(event.target.value)}
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
