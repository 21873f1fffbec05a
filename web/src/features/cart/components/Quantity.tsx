import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_PIECES } from '../guest-cart'
import classes from './Quantity.module.css'

interface QuantityProps {
  value: number
  onChange: (quantity: number) => void
  label: string
  most?: number
}

/** A number of pieces: two large buttons and a field. */
export function Quantity({ value, onChange, label, most = MOST_PIECES }: QuantityProps) {
  const { t } = useTranslation('shop')
  const [typed, setTyped] = useState<string | null>(null)
  const settle = () => {
    if (typed === null) return
    const wanted = Number.parseInt(typed, 10)
    setTyped(null)
    if (Number.isFinite(wanted)) onChange(Math.min(most, Math.max(1, wanted)))
  }
  return (
    <div className={classes.quantity} role="group" aria-label={label}>
      <button
        type="button"
        onClick={() => onChange(value - 1)}
        disabled={value <= 1}
        aria-label={t('quantity.less')}
      >
        <IconMinus size={16} aria-hidden="true" />
      </button>
      <input
        inputMode="numeric"
        aria-label={t('quantity.label')}
        value={typed ?? String(value)}
        onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, '').slice(0, 3))}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            settle()
          }
        }}
      />
      <button
        type="button"
        onClick={() => onChange(value + 1)}
        disabled={value >= most}
        aria-label={t('quantity.more')}
      >
        <IconPlus size={16} aria-hidden="true" />
      </button>
    </div>
  )
}
