import { Button, PasswordInput, Skeleton, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { QRCodeSVG } from 'qrcode.react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '@/api/openapi'
import { StatusBadge } from '@/components/data/StatusBadge'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { toast } from '@/components/feedback/toast'
import form from '@/components/forms/form.module.css'
import { QuickForm } from '@/components/forms/QuickForm'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { Sheet } from '@/components/layout/Sheet'
import { ME } from '@/session/useSession'
import { confirmEnrolment, enrol, newRecoveryCodes, removeSecondFactor, secondFactor } from '../api/security'

type Enrolment = components['schemas']['SecondFactorEnrolment']
type Step = 'password' | 'code' | 'codes' | 'renew' | 'remove'

/** A second lock on the account: set up with a picture to scan, recovery codes shown once. */
export function SecondFactor() {
  const { t } = useTranslation('security')
  const queries = useQueryClient()
  const standing = useQuery(secondFactor)
  const [step, setStep] = useState<Step | null>(null)
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<string[]>([])
  const close = () => {
    setStep(null)
    setEnrolment(null)
    setCodes([])
    void queries.invalidateQueries({ queryKey: secondFactor.queryKey })
    void queries.invalidateQueries({ queryKey: ME })
  }
  const showCodes = (shown: string[]) => {
    setCodes(shown)
    setStep('codes')
  }
  const on = standing.data?.enabled === true
  return (
    <Panel
      title={t('mfa.title')}
      actions={
        standing.data && (
          <StatusBadge tone={on ? 'good' : 'calm'}>{on ? t('mfa.on') : t('mfa.off')}</StatusBadge>
        )
      }
    >
      <p className={classes.soft}>{t('mfa.text')}</p>
      {standing.isError ? (
        <ErrorState error={standing.error} retry={() => void standing.refetch()} />
      ) : standing.data === undefined ? (
        <Skeleton height={36} width="12rem" mt="sm" />
      ) : (
        <div className={form.buttons} style={{ marginBlockStart: 'var(--space-3)' }}>
          {!on && <Button onClick={() => setStep('password')}>{t('mfa.set_up')}</Button>}
          {on && (
            <>
              <Button variant="default" onClick={() => setStep('renew')}>
                {t('mfa.renew', { number: standing.data.recovery_codes_left })}
              </Button>
              <Button variant="default" color="red" onClick={() => setStep('remove')}>
                {t('mfa.remove')}
              </Button>
            </>
          )}
        </div>
      )}
      <Sheet open={step !== null} onClose={close} title={t('mfa.title')} from="middle">
        {step === 'password' && (
          <PasswordStep
            onEnrolled={(answer) => {
              setEnrolment(answer)
              setStep('code')
            }}
          />
        )}
        {step === 'code' && enrolment !== null && <ScanStep enrolment={enrolment} onCodes={showCodes} />}
        {step === 'codes' && <Codes codes={codes} onDone={close} />}
        {step === 'renew' && <RenewStep onCodes={showCodes} />}
        {step === 'remove' && <RemoveStep onDone={close} />}
      </Sheet>
    </Panel>
  )
}

function Password({ error }: { error: string | undefined }) {
  const { t } = useTranslation(['security', 'account'])
  return (
    <PasswordInput
      name="password"
      label={t('password.current')}
      autoComplete="current-password"
      dir="ltr"
      required
      visibilityToggleButtonProps={{ 'aria-label': t('account:field.show_password') }}
      error={error}
    />
  )
}

function Code({ error }: { error: string | undefined }) {
  const { t } = useTranslation('security')
  return (
    <TextInput
      name="code"
      label={t('mfa.code')}
      autoComplete="one-time-code"
      dir="ltr"
      required
      maxLength={40}
      error={error}
    />
  )
}

function PasswordStep({ onEnrolled }: { onEnrolled: (answer: Enrolment) => void }) {
  const { t } = useTranslation('security')
  return (
    <QuickForm submit={t('mfa.next')} send={(values) => enrol(values.text('password'))} after={onEnrolled}>
      {(wrong) => <Password error={wrong('password')} />}
    </QuickForm>
  )
}

function ScanStep({ enrolment, onCodes }: { enrolment: Enrolment; onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation('security')
  return (
    <QuickForm
      submit={t('mfa.confirm')}
      send={(values) => confirmEnrolment(values.text('code'))}
      after={(answer) => onCodes(answer.recovery_codes)}
    >
      {(wrong) => (
        <>
          <div>
            <p>{t('mfa.scan')}</p>
            <QRCodeSVG value={enrolment.otpauth} size={208} className={classes.qr} title={t('mfa.picture')} />
            <p className={classes.soft}>{t('mfa.by_hand')}</p>
            <code dir="ltr" style={{ overflowWrap: 'anywhere' }}>
              {enrolment.secret}
            </code>
          </div>
          <Code error={wrong('code')} />
        </>
      )}
    </QuickForm>
  )
}

function RenewStep({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation('security')
  return (
    <QuickForm
      submit={t('mfa.new_codes')}
      send={(values) => newRecoveryCodes(values.text('code'))}
      after={(answer) => onCodes(answer.recovery_codes)}
    >
      {(wrong) => (
        <>
          <p className={classes.soft}>{t('mfa.renew_text')}</p>
          <Code error={wrong('code')} />
        </>
      )}
    </QuickForm>
  )
}

function RemoveStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('security')
  return (
    <QuickForm
      submit={t('mfa.remove')}
      color="red"
      send={(values) => removeSecondFactor(values.text('password'), values.text('code'))}
      after={() => {
        toast(t('mfa.removed'))
        onDone()
      }}
    >
      {(wrong) => (
        <>
          <Password error={wrong('password')} />
          <Code error={wrong('code')} />
        </>
      )}
    </QuickForm>
  )
}

function Codes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation('security')
  return (
    <>
      <Notice tone="warn" title={t('mfa.codes')}>
        {t('mfa.codes_text')}
      </Notice>
      <ul role="list" className={classes.codes} dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={form.buttons}>
        <Button onClick={onDone}>{t('mfa.kept')}</Button>
        <Button
          variant="default"
          onClick={() =>
            void navigator.clipboard.writeText(codes.join('\n')).then(() => toast(t('mfa.copied')))
          }
        >
          {t('mfa.copy')}
        </Button>
      </div>
    </>
  )
}
