import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { formatMoney } from '@/lib/money'
import { categories, pathTo } from '../api/categories'
import { changed, FILTERS, filterCount, type CatalogueState } from '../catalogue-query'
import classes from './CatalogueView.module.css'

/** The choices made, each one click from being undone. */
export function ChosenFilters({ state }: { state: CatalogueState }) {
  const { t, i18n } = useTranslation('shop')
  const [parameters] = useSearchParams()
  const tree = useQuery(categories).data ?? []
  if (filterCount(state) === 0) return null

  const money = (value: string) =>
    /^\d+(\.\d{1,3})?$/.test(value) ? formatMoney(value, i18n.language) : value
  const words: Record<(typeof FILTERS)[number], string> = {
    category: pathTo(tree, state.category).at(-1)?.name ?? state.category,
    brand: state.brand,
    vendor: state.vendor,
    min_price: t('filters.from', { amount: money(state.min_price) }),
    max_price: t('filters.to', { amount: money(state.max_price) }),
    in_stock: t('filters.in_stock'),
  }
  const none = Object.fromEntries(FILTERS.map((name) => [name, null]))
  return (
    <ul role="list" className={classes.chosen} aria-label={t('filters.chosen')}>
      {FILTERS.filter((name) => state[name] !== '' && state[name] !== false).map((name) => (
        <li key={name}>
          <Link
            className={classes.chip}
            to={{ search: changed(parameters, { [name]: null }).toString() }}
            aria-label={t('filters.remove', { name: words[name] })}
          >
            {words[name]}
            <IconX size={14} aria-hidden="true" />
          </Link>
        </li>
      ))}
      <li>
        <Link to={{ search: changed(parameters, none).toString() }}>{t('filters.clear')}</Link>
      </li>
    </ul>
  )
}
