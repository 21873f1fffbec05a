import { IconPencil } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { toast } from '@/components/feedback/toast'
import { given } from '@/components/forms/given'
import { useAct } from '@/lib/useAct'
import { changePart, type TypedPart } from '../api/keeping'
import classes from './Parts.module.css'

interface QuickCellProps {
  part: number
  field: 'price' | 'stock_quantity'
  value: string
  /** What is changed, in words, for who cannot see the row. */
  named: string
  children: ReactNode
}

/** A figure of a part kept by hand, changed where it stands: Enter saves, Escape leaves it as it was. */
export function QuickCell({ part, field, value, named, children }: QuickCellProps) {
  const { t } = useTranslation('vendor')
  const [open, setOpen] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const leave = () => {
    setOpen(false)
    requestAnimationFrame(() => pencil.current?.focus())
  }
  const save = useAct({
    act: (change: TypedPart) => changePart(part, change),
    stale: [['parts']],
    said: t('part.saved'),
    after: leave,
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const number = given(new FormData(event.currentTarget)).number(field)
    if (number === undefined) toast(t('part.not_a_number'), { tone: 'bad' })
    else save.mutate({ [field]: number })
  }
  if (!open) {
    return (
      <span className={classes.quick}>
        {children}
        <button
          ref={pencil}
          type="button"
          className={classes.pencil}
          aria-label={named}
          title={named}
          onClick={() => setOpen(true)}
        >
          <IconPencil size={16} aria-hidden="true" />
        </button>
      </span>
    )
  }
  return (
    <form className={classes.quick} onSubmit={submit}>
      <input
        name={field}
        className={classes.typed}
        aria-label={named}
        defaultValue={value}
        inputMode="decimal"
        dir="ltr"
        autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- it was asked for with the click before
        disabled={save.isPending}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave()
        }}
        onBlur={(event) => {
          if (event.target.value === value) setOpen(false)
        }}
      />
    </form>
  )
}
