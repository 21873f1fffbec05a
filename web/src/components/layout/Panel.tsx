import type { ReactNode } from 'react'
import classes from './Panel.module.css'

interface PanelProps {
  title?: string
  actions?: ReactNode
  children: ReactNode
}

/** A titled surface; forms and summaries stand on it. */
export function Panel({ title, actions, children }: PanelProps) {
  return (
    <section className={classes.panel}>
      {title && (
        <div className={classes.head}>
          <h2 className={classes.title}>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}
