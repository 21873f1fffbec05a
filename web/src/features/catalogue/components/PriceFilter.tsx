import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { parseTypedAmount } from '@/lib/money'
import { changed } from '../catalogue-query'
import classes from './Filters.module.css'

export function PriceFilter({ min, max }: { min: string; max: string }) {
  const { t } = useTranslation('shop')
  const [parameters, setParameters] = useSearchParams()
  const [from, setFrom] = useState(min)
  const [to, setTo] = useState(max)
  const [wrong, setWrong] = useState(false)

  function apply(event: FormEvent) {
    event.preventDefault()
    const lowest = from.trim() === '' ? '' : parseTypedAmount(from)
    const highest = to.trim() === '' ? '' : parseTypedAmount(to)
    setWrong(lowest === null || highest === null)
    if (lowest !== null && highest !== null) {
      setParameters(changed(parameters, { min_price: lowest, max_price: highest }))
    }
  }
  return (
    <form onSubmit={apply}>
      <div className={classes.typed}>
        <input
          inputMode="decimal"
          aria-label={t('filters.min_price')}
          placeholder={t('filters.min')}
          aria-invalid={wrong}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <span aria-hidden="true">–</span>
        <input
          inputMode="decimal"
          aria-label={t('filters.max_price')}
          placeholder={t('filters.max')}
          aria-invalid={wrong}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <button type="submit">{t('filters.apply')}</button>
      </div>
      {wrong && (
        <p className={classes.wrong} role="alert">
          {t('filters.no_amount')}
        </p>
      )}
    </form>
  )
}
