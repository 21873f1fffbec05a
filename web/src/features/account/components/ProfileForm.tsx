import { zodResolver } from '@hookform/resolvers/zod'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from '@/lib/zod'
import { api, body } from '@/api/client'
import type { User } from '@/api/types'
import { toast } from '@/components/feedback/toast'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { LANGUAGE_NAMES, LANGUAGES } from '@/i18n/languages'
import { showProblem } from '@/lib/form-problem'
import { formatPhone, tunisianPhone } from '@/lib/phone'
import { ME } from '@/session/useSession'

const profile = z.object({
  first_name: z.string().trim().min(1).max(80),
  last_name: z.string().trim().min(1).max(80),
  phone: z.string().refine((typed) => typed.trim() === '' || tunisianPhone(typed) !== null),
  locale: z.enum(LANGUAGES),
})
type Fields = z.infer<typeof profile>

export function ProfileForm({ user }: { user: User }) {
  const { t } = useTranslation(['account', 'common'])
  const queries = useQueryClient()
  const fields = useForm<Fields>({
    resolver: zodResolver(profile),
    defaultValues: {
      first_name: user.first_name,
      last_name: user.last_name,
      phone: formatPhone(user.phone ?? ''),
      locale: LANGUAGES.find((language) => language === user.locale) ?? 'fr',
    },
  })
  const { errors, isSubmitting } = fields.formState
  const message = (name: keyof Fields, own: string) =>
    errors[name] && (errors[name].type === 'server' ? errors[name].message : own)

  async function submit(given: Fields) {
    try {
      const phone = given.phone.trim() === '' ? '' : (tunisianPhone(given.phone) ?? given.phone)
      const saved = await body(api.PATCH('/api/v1/users/me', { body: { ...given, phone } }))
      queries.setQueryData(ME, saved)
      toast(t('profile.saved'))
    } catch (error) {
      showProblem(fields, error, t('common:error.offline'))
    }
  }
  return (
    <form className={form.form} noValidate onSubmit={(event) => void fields.handleSubmit(submit)(event)}>
      <FormProblem message={errors.root?.message} />
      <TextInput
        label={t('field.email')}
        value={user.email}
        readOnly
        dir="ltr"
        description={t('profile.email_fixed')}
      />
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
        label={t('field.phone_optional')}
        type="tel"
        autoComplete="tel"
        dir="ltr"
        error={message('phone', t('wrong.phone'))}
        {...fields.register('phone')}
      />
      <NativeSelect
        label={t('field.language')}
        description={t('profile.language_text')}
        {...fields.register('locale')}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </NativeSelect>
      <div className={form.buttons}>
        <Button type="submit" size="md" loading={isSubmitting}>
          {t('common:action.save')}
        </Button>
      </div>
    </form>
  )
}
