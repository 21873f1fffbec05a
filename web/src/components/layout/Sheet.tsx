import { CloseButton } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Sheet.module.css'

interface SheetProps {
  open: boolean
  onClose: () => void
  title: string
  from?: 'start' | 'middle'
  children: ReactNode
}

/**
 * A sheet over the page: the browser's own modal dialog, which keeps the focus inside, closes with Escape and gives
 * the focus back. Its content is there only while it is open.
 */
export function Sheet({ open, onClose, title, from = 'start', children }: SheetProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])
  return (
    // A click beside the sheet is a shortcut; Escape and the close button do the same.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={classes.sheet}
      data-from={from}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      {open && (
        <div className={classes.inner}>
          <div className={classes.head}>
            <h2 id={id} className={classes.title}>
              {title}
            </h2>
            <CloseButton size="lg" aria-label={t('action.close')} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
