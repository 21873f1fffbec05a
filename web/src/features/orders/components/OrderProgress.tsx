import { useTranslation } from 'react-i18next'
import classes from './OrderView.module.css'

const WAY = ['new', 'confirmed', 'shipped', 'delivered'] as const

/** The way of an order in four steps; an ended order has no way any more. */
export function OrderProgress({ status }: { status: string }) {
  const { t } = useTranslation()
  const reached = WAY.findIndex((step) => step === status)
  if (reached < 0) return null
  return (
    <ol className={classes.way}>
      {WAY.map((step, index) => (
        <li key={step} data-done={index <= reached} aria-current={index === reached ? 'step' : undefined}>
          {t(`order_status.${step}`)}
        </li>
      ))}
    </ol>
  )
}
