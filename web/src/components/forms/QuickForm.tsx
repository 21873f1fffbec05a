import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '@/api/problem'
import form from './form.module.css'
import { FormProblem } from './FormProblem'
import { given, type Given } from './given'

interface QuickFormProps<Answer> {
  submit: string
  send: (values: Given) => Promise<Answer>
  after?: (answer: Answer) => unknown
  color?: string
  disabled?: boolean
  /** Empties the fields when what they said has been taken. */
  empties?: boolean
  more?: ReactNode
  children: (wrong: (field: string) => string | undefined) => ReactNode
}

/** A short form: the browser asks for what is missing, the API says what is wrong, each beside its field. */
export function QuickForm<Answer>(props: QuickFormProps<Answer>) {
  const { submit, send, after, color, disabled, empties = false, more, children } = props
  const { t } = useTranslation()
  const asked = useMutation({ mutationFn: send, onSuccess: (answer) => after?.(answer) })
  const problem = asked.error instanceof ProblemError ? asked.error : null
  const errors = problem?.fieldErrors ?? []
  // A field of a component further down asks after this one is drawn: what was asked before counts.
  const [shown] = useState(() => new Set<string>())
  const wrong = (field: string) => {
    shown.add(field)
    return errors.find((entry) => entry.field === field)?.message
  }
  const fields = children(wrong)
  const placed = errors.length > 0 && errors.every((entry) => shown.has(entry.field))
  const message = problem === null ? asked.error && t('error.offline') : placed ? null : whole(problem)

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    asked.mutate(given(new FormData(element)), {
      onSuccess: () => {
        if (empties) element.reset()
      },
    })
  }
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <FormProblem message={message ?? undefined} />
      {fields}
      <div className={form.buttons}>
        <Button type="submit" color={color} loading={asked.isPending} disabled={disabled}>
          {submit}
        </Button>
        {more}
      </div>
    </form>
  )
}

function whole(problem: ProblemError): string {
  const details = problem.fieldErrors.map((entry) => entry.message)
  return [problem.message, ...details.filter((detail) => detail !== problem.message)].join(' ')
}
