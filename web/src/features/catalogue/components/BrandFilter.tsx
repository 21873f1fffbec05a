import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { FacetValue } from '@/api/types'
import { changed } from '../catalogue-query'
import { FilterLinks } from './FilterLinks'
import classes from './Filters.module.css'

/** Brands with their counts; a box to type one where the counts are not to be had. */
export function BrandFilter({ brands, chosen }: { brands: FacetValue[] | undefined; chosen: string }) {
  const { t } = useTranslation('shop')
  const [parameters, setParameters] = useSearchParams()
  const [typed, setTyped] = useState(chosen)
  if (brands !== undefined && brands.length > 0)
    return <FilterLinks name="brand" values={brands} chosen={chosen} />

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
