import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Feedback.module.css'

interface NoticeProps {
  tone: 'good' | 'warn' | 'bad' | 'busy'
  title?: ReactNode
  urgent?: boolean
  children?: ReactNode
}

const DRAWINGS = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertTriangle,
  busy: IconInfoCircle,
}

/** A message that belongs to the page and stays; an urgent one is read out at once. */
export function Notice({ tone, title, urgent = false, children }: NoticeProps) {
  const Drawing = DRAWINGS[tone]
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? 'alert' : 'status'}>
      <Drawing size={22} stroke={1.7} aria-hidden="true" className={classes.sign} />
      <div>
        {title && (
          <p className={classes.name} dir="auto">
            {title}
          </p>
        )}
        {children && <p dir="auto">{children}</p>}
      </div>
    </div>
  )
}
