import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { FacetValue } from '@/api/types'
import { formatNumber } from '@/lib/dates'
import { changed } from '../catalogue-query'
import classes from './Filters.module.css'

interface FilterLinksProps {
  name: 'brand' | 'vendor'
  values: readonly FacetValue[]
  chosen: string
}

/** One choice among values with counts; the chosen one leads back to all. */
export function FilterLinks({ name, values, chosen }: FilterLinksProps) {
  const { i18n } = useTranslation()
  const [parameters] = useSearchParams()
  const missing = chosen !== '' && !values.some((entry) => entry.value === chosen)
  const shown = missing ? [{ value: chosen, label: chosen, count: 0 }, ...values] : values
  return (
    <ul role="list" className={classes.links}>
      {shown.map((entry) => (
        <li key={entry.value}>
          <Link
            className={classes.link}
            aria-current={entry.value === chosen}
            to={{
              search: changed(parameters, { [name]: entry.value === chosen ? null : entry.value }).toString(),
            }}
            preventScrollReset
          >
            <span>{entry.label}</span>
            {entry.count > 0 && (
              <span className={classes.count}>{formatNumber(entry.count, i18n.language)}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
