import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { QuickForm } from '@/components/forms/QuickForm'
import { showCode } from '@/session/sign-in'

interface CodeFormProps {
  mfaToken: string
  onDone: () => void
  onAgain: () => void
}

/** The second step of signing in: a code of the app, or a recovery code. */
export function CodeForm({ mfaToken, onDone, onAgain }: CodeFormProps) {
  const { t } = useTranslation(['account', 'common'])
  return (
    <QuickForm
      submit={t('sign_in.submit')}
      send={(values) => showCode(mfaToken, values.text('code'))}
      after={onDone}
      more={
        <Button variant="subtle" onClick={onAgain}>
          {t('sign_in.again')}
        </Button>
      }
    >
      {(wrong) => (
        <TextInput
          name="code"
          label={t('sign_in.code')}
          description={t('sign_in.code_text')}
          autoComplete="one-time-code"
          dir="ltr"
          required
          maxLength={40}
          data-autofocus
          error={wrong('code')}
        />
      )}
    </QuickForm>
  )
}
