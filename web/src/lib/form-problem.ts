import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { ProblemError } from '@/api/problem'

/** Puts what the API refused beside its fields; what belongs to no field becomes the form's own error. */
export function showProblem<T extends FieldValues>(form: UseFormReturn<T>, error: unknown, fallback: string) {
  const names = Object.keys(form.getValues())
  const errors = error instanceof ProblemError ? error.fieldErrors : []
  const placed = errors.filter((entry) => names.includes(entry.field))
  placed.forEach((entry, index) =>
    form.setError(
      entry.field as Path<T>,
      { type: 'server', message: entry.message },
      { shouldFocus: index === 0 },
    ),
  )
  if (placed.length === 0) {
    form.setError('root', {
      type: 'server',
      message: error instanceof ProblemError ? error.message : fallback,
    })
  }
}
