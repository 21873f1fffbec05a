import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { changed } from '../catalogue-query'
import classes from './Filters.module.css'

/** A brand, typed: there are more of them than a list could show. */
export function BrandFilter({ chosen }: { chosen: string }) {
  const { t } = useTranslation('shop')
  const [parameters, setParameters] = useSearchParams()
  const [typed, setTyped] = useState(chosen)

  function choose(event: FormEvent) {
    event.preventDefault()
    setParameters(changed(parameters, { brand: typed.trim() }))
  }
  return (
    <form className={classes.typed} onSubmit={choose}>
      <input
        aria-label={t('filters.brand')}
        placeholder={t('filters.brand_example')}
        maxLength={80}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit">{t('filters.apply')}</button>
    </form>
  )
}
