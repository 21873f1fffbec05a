import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { z } from '@/lib/zod'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { showProblem } from '@/lib/form-problem'
import { tunisianPhone } from '@/lib/phone'
import { signIn } from '@/session/sign-in'
import { register } from '../api/register'

const newcomer = z.object({
  first_name: z.string().trim().min(1).max(80),
  last_name: z.string().trim().min(1).max(80),
  email: z.email(),
  phone: z.string().refine((typed) => typed.trim() === '' || tunisianPhone(typed) !== null),
  password: z.string().min(10).max(128),
  agrees: z.literal(true),
})
type Fields = z.input<typeof newcomer>

export function SignUpForm({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation(['account', 'common'])
  const fields = useForm<Fields>({
    resolver: zodResolver(newcomer),
    defaultValues: {
      first_name: '',
      last_name: '',
      email: '',
      phone: '',
      password: '',
      agrees: false as true,
    },
  })
  const { errors, isSubmitting } = fields.formState

  async function submit(given: Fields) {
    try {
      await register({
        email: given.email,
        password: given.password,
        first_name: given.first_name.trim(),
        last_name: given.last_name.trim(),
        phone: tunisianPhone(given.phone) ?? undefined,
        locale: i18n.language,
      })
      await signIn(given.email, given.password)
      onDone()
    } catch (error) {
      showProblem(fields, error, t('common:error.offline'))
    }
  }
  const message = (name: keyof Fields, own: string) =>
    errors[name] && (errors[name].type === 'server' ? errors[name].message : own)
  return (
    <form className={form.form} noValidate onSubmit={(event) => void fields.handleSubmit(submit)(event)}>
      <FormProblem message={errors.root?.message} />
      <div className={form.pair}>
        <TextInput
          label={t('field.first_name')}
          autoComplete="given-name"
          error={message('first_name', t('wrong.required'))}
          {...fields.register('first_name')}
        />
        <TextInput
          label={t('field.last_name')}
          autoComplete="family-name"
          error={message('last_name', t('wrong.required'))}
          {...fields.register('last_name')}
        />
      </div>
      <TextInput
        label={t('field.email')}
        type="email"
        autoComplete="email"
        dir="ltr"
        error={message('email', t('wrong.email'))}
        {...fields.register('email')}
      />
      <TextInput
        label={t('field.phone_optional')}
        type="tel"
        autoComplete="tel"
        dir="ltr"
        placeholder="20 123 456"
        error={message('phone', t('wrong.phone'))}
        {...fields.register('phone')}
      />
      <PasswordInput
        label={t('field.password')}
        description={t('sign_up.password_rule')}
        autoComplete="new-password"
        dir="ltr"
        visibilityToggleButtonProps={{ 'aria-label': t('field.show_password') }}
        error={message('password', t('wrong.password'))}
        {...fields.register('password')}
      />
      <Checkbox
        label={
          <Trans
            t={t}
            i18nKey="sign_up.agree"
            components={{
              terms: <Link to="/mentions-legales" target="_blank" />,
              privacy: <Link to="/confidentialite" target="_blank" />,
            }}
          />
        }
        error={message('agrees', t('wrong.agree'))}
        {...fields.register('agrees')}
      />
      <Button type="submit" size="md" loading={isSubmitting}>
        {t('sign_up.submit')}
      </Button>
    </form>
  )
}
