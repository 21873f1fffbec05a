import { IconPackageOff, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Feedback.module.css'

interface EmptyStateProps {
  title: string
  text?: string
  icon?: Icon
  children?: ReactNode
}

/** Says that there is nothing, why, and what to do now. */
export function EmptyState({ title, text, icon: Drawing = IconPackageOff, children }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <Drawing size={40} stroke={1.3} aria-hidden="true" className={classes.icon} />
      <p className={classes.title}>{title}</p>
      {text && <p className={classes.text}>{text}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
