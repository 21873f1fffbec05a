import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { QuickForm } from '@/components/forms/QuickForm'
import { setNewPassword } from '../api/reset'

/** A new password for whoever holds the link of the mail; every session of the account ends. */
export function NewPassword({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation('account')
  return (
    <QuickForm
      submit={t('reset.save')}
      send={(values) => setNewPassword(token, values.text('new_password'))}
      after={onDone}
    >
      {(wrong) => (
        <PasswordInput
          name="new_password"
          label={t('reset.new_password')}
          description={t('sign_up.password_rule')}
          autoComplete="new-password"
          dir="ltr"
          required
          minLength={10}
          maxLength={128}
          visibilityToggleButtonProps={{ 'aria-label': t('field.show_password') }}
          error={wrong('new_password')}
        />
      )}
    </QuickForm>
  )
}
