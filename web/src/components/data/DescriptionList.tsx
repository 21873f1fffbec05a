import type { ReactNode } from 'react'
import classes from './DescriptionList.module.css'

/** Names and values, two columns, striped like a specification sheet. */
export function DescriptionList({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className={classes.list}>
      {rows.map(([name, value]) => (
        <div key={name} className={classes.row}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
