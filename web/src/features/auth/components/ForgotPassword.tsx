import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '@/components/feedback/Notice'
import { QuickForm } from '@/components/forms/QuickForm'
import { askReset } from '../api/reset'

/** Sends a link; whether the address has an account is told to nobody. */
export function ForgotPassword() {
  const { t } = useTranslation('account')
  const [asked, setAsked] = useState(false)
  if (asked) {
    return (
      <Notice tone="good" title={t('reset.sent')}>
        {t('reset.sent_text')}
      </Notice>
    )
  }
  return (
    <QuickForm
      submit={t('reset.send')}
      send={(values) => askReset(values.text('email'))}
      after={() => setAsked(true)}
    >
      {(wrong) => (
        <TextInput
          name="email"
          label={t('field.email')}
          type="email"
          autoComplete="username"
          dir="ltr"
          required
          error={wrong('email')}
        />
      )}
    </QuickForm>
  )
}
