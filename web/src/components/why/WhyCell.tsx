import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '@/components/layout/Sheet'
import { WhyStory, type WhyField } from './WhyStory'
import classes from './Why.module.css'

interface WhyCellProps {
  product: number
  field: WhyField
  /** The value in words, for who cannot see the cell. */
  named: string
  files: string
  children: ReactNode
}

/** A value one may ask about: a click leads back to the very cell of the file that said it. */
export function WhyCell({ product, field, named, files, children }: WhyCellProps) {
  const { t } = useTranslation('feeds')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={classes.asked}
        aria-haspopup="dialog"
        aria-label={t('why.ask', { value: named })}
        title={t('why.title')}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('why.title')} from="middle">
        <WhyStory product={product} field={field} files={files} />
      </Sheet>
    </>
  )
}
