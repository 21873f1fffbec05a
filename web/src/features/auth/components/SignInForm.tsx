import { zodResolver } from '@hookform/resolvers/zod'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { z } from '@/lib/zod'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { showProblem } from '@/lib/form-problem'
import { signIn } from '@/session/sign-in'
import { CodeForm } from './CodeForm'

const credentials = z.object({ email: z.string().trim().min(1), password: z.string().min(1) })
type Credentials = z.infer<typeof credentials>

export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['account', 'common'])
  const [secondFactor, setSecondFactor] = useState<string | null>(null)
  const fields = useForm<Credentials>({
    resolver: zodResolver(credentials),
    defaultValues: { email: '', password: '' },
  })
  const { errors, isSubmitting } = fields.formState

  async function submit({ email, password }: Credentials) {
    try {
      const answer = await signIn(email, password)
      if (answer.secondFactor === null) onDone()
      else setSecondFactor(answer.secondFactor)
    } catch (error) {
      showProblem(fields, error, t('common:error.offline'))
    }
  }
  if (secondFactor !== null) {
    return <CodeForm mfaToken={secondFactor} onDone={onDone} onAgain={() => setSecondFactor(null)} />
  }
  return (
    <form className={form.form} noValidate onSubmit={(event) => void fields.handleSubmit(submit)(event)}>
      <FormProblem message={errors.root?.message} />
      <TextInput
        label={t('field.email')}
        type="email"
        autoComplete="username"
        dir="ltr"
        error={errors.email && t('wrong.email')}
        {...fields.register('email')}
      />
      <PasswordInput
        label={t('field.password')}
        autoComplete="current-password"
        dir="ltr"
        visibilityToggleButtonProps={{ 'aria-label': t('field.show_password') }}
        error={errors.password && t('wrong.required')}
        {...fields.register('password')}
      />
      <Button type="submit" size="md" loading={isSubmitting}>
        {t('sign_in.submit')}
      </Button>
      <Link to="/mot-de-passe-oublie">{t('sign_in.forgot')}</Link>
    </form>
  )
}
