import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '@/api/types'
import { StatusBadge } from '@/components/data/StatusBadge'
import { toast } from '@/components/feedback/toast'
import { QuickForm } from '@/components/forms/QuickForm'
import { Panel } from '@/components/layout/Panel'
import { Sheet } from '@/components/layout/Sheet'
import form from '@/components/forms/form.module.css'
import { useAct } from '@/lib/useAct'
import { changeEmail, changePassword, sendVerification } from '../api/security'

/** The address one signs in with, and whether it was shown to be one's own. */
export function EmailPanel({ user }: { user: User }) {
  const { t } = useTranslation(['security', 'account'])
  const [open, setOpen] = useState(false)
  const send = useAct({ act: () => sendVerification(), said: t('email.sent') })
  return (
    <Panel
      title={t('account:field.email')}
      actions={
        <StatusBadge tone={user.email_verified ? 'good' : 'warn'}>
          {user.email_verified ? t('email.verified') : t('email.unverified')}
        </StatusBadge>
      }
    >
      <p>
        <bdi dir="ltr">{user.email}</bdi>
      </p>
      <div className={form.buttons} style={{ marginBlockStart: 'var(--space-3)' }}>
        {!user.email_verified && (
          <Button loading={send.isPending} onClick={() => send.mutate()}>
            {t('email.send')}
          </Button>
        )}
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('email.change')}
        </Button>
      </div>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('email.change')} from="middle">
        <QuickForm
          submit={t('email.change')}
          send={(values) => changeEmail(values.text('password'), values.text('new_email'))}
          after={() => {
            setOpen(false)
            toast(t('email.sent'))
          }}
        >
          {(wrong) => (
            <>
              <TextInput
                name="new_email"
                type="email"
                label={t('email.new')}
                dir="ltr"
                required
                error={wrong('new_email')}
              />
              <PasswordInput
                name="password"
                label={t('password.current')}
                autoComplete="current-password"
                dir="ltr"
                required
                visibilityToggleButtonProps={{ 'aria-label': t('account:field.show_password') }}
                error={wrong('password')}
              />
            </>
          )}
        </QuickForm>
      </Sheet>
    </Panel>
  )
}

/** A new password; other sessions end. */
export function PasswordPanel() {
  const { t } = useTranslation(['security', 'account'])
  const eye = { 'aria-label': t('account:field.show_password') }
  return (
    <Panel title={t('password.title')}>
      <QuickForm
        submit={t('password.change')}
        empties
        send={(values) => changePassword(values.text('old_password'), values.text('new_password'))}
        after={() => toast(t('password.changed'))}
      >
        {(wrong) => (
          <div className={form.pair}>
            <PasswordInput
              name="old_password"
              label={t('password.current')}
              autoComplete="current-password"
              dir="ltr"
              required
              visibilityToggleButtonProps={eye}
              error={wrong('old_password')}
            />
            <PasswordInput
              name="new_password"
              label={t('password.new')}
              autoComplete="new-password"
              dir="ltr"
              required
              minLength={10}
              maxLength={128}
              visibilityToggleButtonProps={eye}
              error={wrong('new_password')}
            />
          </div>
        )}
      </QuickForm>
    </Panel>
  )
}
