import type { ReactNode } from 'react'
import classes from './PageHead.module.css'
import { useDocumentTitle } from './useDocumentTitle'

interface PageHeadProps {
  title: string
  lead?: ReactNode
  children?: ReactNode
}

/** The one heading of a page, which is also its title in the browser. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  useDocumentTitle(title)
  return (
    <div className={classes.head}>
      <div>
        <h1>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
