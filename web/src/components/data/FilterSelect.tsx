import { useId } from 'react'
import { useSearchParams } from 'react-router'
import classes from './FilterSelect.module.css'

interface FilterSelectProps {
  name: string
  label: string
  all: string
  options: [string, string][]
}

/** One filter of a list, kept in the address. */
export function FilterSelect({ name, label, all, options }: FilterSelectProps) {
  const [parameters, setParameters] = useSearchParams()
  const id = useId()
  return (
    <div className={classes.filter}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={parameters.get(name) ?? ''}
        onChange={(event) => {
          const next = new URLSearchParams(parameters)
          next.delete('page')
          if (event.target.value === '') next.delete(name)
          else next.set(name, event.target.value)
          setParameters(next)
        }}
      >
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
