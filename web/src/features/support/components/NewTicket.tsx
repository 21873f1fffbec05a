import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from '@/lib/zod'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { showProblem } from '@/lib/form-problem'
import { openTicket } from '../api/tickets'

const ticketFields = z.object({
  subject: z.string().trim().min(3).max(200),
  message: z.string().trim().min(1).max(5000),
})
type Fields = z.infer<typeof ticketFields>

export function NewTicket({ order, onOpened }: { order?: string; onOpened: (id: string) => void }) {
  const { t } = useTranslation(['support', 'common'])
  const queries = useQueryClient()
  const fields = useForm<Fields>({
    resolver: zodResolver(ticketFields),
    defaultValues: { subject: '', message: '' },
  })
  const { errors, isSubmitting } = fields.formState
  const message = (name: keyof Fields) =>
    errors[name] && (errors[name].type === 'server' ? errors[name].message : t(`wrong.${name}`))

  async function submit(given: Fields) {
    try {
      const opened = await openTicket({ ...given, order })
      await queries.invalidateQueries({ queryKey: ['tickets'] })
      onOpened(opened.id)
    } catch (error) {
      showProblem(fields, error, t('common:error.offline'))
    }
  }
  return (
    <form className={form.form} noValidate onSubmit={(event) => void fields.handleSubmit(submit)(event)}>
      <FormProblem message={errors.root?.message} />
      <TextInput label={t('subject')} error={message('subject')} {...fields.register('subject')} />
      <Textarea label={t('message')} rows={5} error={message('message')} {...fields.register('message')} />
      <div className={form.buttons}>
        <Button type="submit" loading={isSubmitting}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
