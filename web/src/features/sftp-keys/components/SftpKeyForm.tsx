import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from '@/lib/zod'
import { toast } from '@/components/feedback/toast'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { showProblem } from '@/lib/form-problem'
import { addKey, sftpKeys } from '../api/keys'

const keyFields = z.object({
  label: z.string().trim().min(1).max(80),
  public_key: z
    .string()
    .trim()
    .regex(/^(ssh-|ecdsa-|sk-)\S+ \S+/)
    .max(2000),
})
type Fields = z.infer<typeof keyFields>

export function SftpKeyForm() {
  const { t } = useTranslation(['vendor', 'common'])
  const queries = useQueryClient()
  const fields = useForm<Fields>({
    resolver: zodResolver(keyFields),
    defaultValues: { label: '', public_key: '' },
  })
  const { errors, isSubmitting } = fields.formState
  const message = (name: keyof Fields, own: string) =>
    errors[name] && (errors[name].type === 'server' ? errors[name].message : own)

  async function submit(key: Fields) {
    try {
      await addKey(key)
      fields.reset()
      toast(t('keys.saved'))
      await queries.invalidateQueries({ queryKey: sftpKeys.queryKey })
    } catch (error) {
      showProblem(fields, error, t('common:error.offline'))
    }
  }
  return (
    <form className={form.form} noValidate onSubmit={(event) => void fields.handleSubmit(submit)(event)}>
      <FormProblem message={errors.root?.message} />
      <TextInput
        label={t('keys.label')}
        placeholder={t('keys.label_example')}
        error={message('label', t('keys.label_needed'))}
        {...fields.register('label')}
      />
      <Textarea
        label={t('keys.public_key')}
        description={t('keys.public_key_text')}
        placeholder="ssh-ed25519 AAAA…"
        dir="ltr"
        rows={3}
        spellCheck={false}
        error={message('public_key', t('keys.wrong'))}
        {...fields.register('public_key')}
      />
      <div className={form.buttons}>
        <Button type="submit" loading={isSubmitting}>
          {t('keys.add')}
        </Button>
      </div>
    </form>
  )
}
