import { useTranslation } from 'react-i18next'
import { formatMoney } from '@/lib/money'
import classes from './Price.module.css'

interface PriceProps {
  amount: string
  size?: 'inherit' | 'card' | 'page'
}

/** An amount in dinars. The millimes are set smaller, as on Tunisian price tags. */
export function Price({ amount, size = 'inherit' }: PriceProps) {
  const { i18n } = useTranslation()
  const text = formatMoney(amount, i18n.language)
  const cut = size === 'inherit' ? -1 : text.search(/[.,]\d{3}(\D*)$/)
  return (
    <bdi className={classes[size]}>
      {cut < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, cut)}
          <span className={classes.millimes}>{text.slice(cut)}</span>
        </>
      )}
    </bdi>
  )
}
