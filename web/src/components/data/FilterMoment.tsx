import { useId } from 'react'
import { useSearchParams } from 'react-router'
import classes from './FilterSelect.module.css'

/** A filter on a moment, kept in the address as the API reads it. */
export function FilterMoment({ name, label }: { name: string; label: string }) {
  const [parameters, setParameters] = useSearchParams()
  const id = useId()
  return (
    <div className={classes.filter}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        value={localMoment(parameters.get(name))}
        onChange={(event) => {
          const next = new URLSearchParams(parameters)
          next.delete('page')
          if (event.target.value === '') next.delete(name)
          else next.set(name, new Date(event.target.value).toISOString())
          setParameters(next)
        }}
      />
    </div>
  )
}

/** A moment as the browser's own field wants it, in the zone of whoever looks. */
export function localMoment(iso: string | null): string {
  const at = iso === null ? Number.NaN : Date.parse(iso)
  if (Number.isNaN(at)) return ''
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
