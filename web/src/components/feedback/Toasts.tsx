import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import classes from './Feedback.module.css'
import { currentToasts, onToasts } from './toast'

export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, currentToasts)
  return (
    <div className={classes.toasts} role="status" aria-live="polite">
      {toasts.map((entry) => (
        <div key={entry.id} className={classes.toast} data-tone={entry.tone}>
          <span>{entry.text}</span>
          {entry.link && <Link to={entry.link.to}>{entry.link.text}</Link>}
        </div>
      ))}
    </div>
  )
}
