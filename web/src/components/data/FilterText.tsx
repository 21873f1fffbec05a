import { useId, useState, type FormEvent } from 'react'
import { useSearchParams } from 'react-router'
import classes from './FilterSelect.module.css'

/** A filter somebody types; it takes effect with Enter or on leaving the field. */
export function FilterText({
  name,
  label,
  placeholder,
}: {
  name: string
  label: string
  placeholder?: string
}) {
  const [parameters, setParameters] = useSearchParams()
  const given = parameters.get(name) ?? ''
  const [typed, setTyped] = useState(given)
  const id = useId()

  function apply(event?: FormEvent) {
    event?.preventDefault()
    if (typed.trim() === given) return
    const next = new URLSearchParams(parameters)
    next.delete('page')
    if (typed.trim() === '') next.delete(name)
    else next.set(name, typed.trim())
    setParameters(next)
  }
  return (
    <form className={classes.filter} onSubmit={apply}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed}
        placeholder={placeholder}
        maxLength={120}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => apply()}
      />
    </form>
  )
}
