import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Category } from '@/api/types'
import { formatMoney } from '@/lib/money'
import { named } from '@/lib/named'
import { categories, pathTo } from '../api/categories'
import { facets as facetsOf, type Facets } from '../api/facets'
import {
  attributesOf,
  brandsOf,
  changed,
  facetQuery,
  FILTERS,
  filterCount,
  withAttribute,
  withBrand,
  type CatalogueState,
} from '../catalogue-query'
import classes from './CatalogueView.module.css'
import { valueName } from './facet-choices'

interface Chip {
  words: string
  undo: Record<string, string | null>
}

/** The choices made, each one click from being undone. */
export function ChosenFilters({ state }: { state: CatalogueState }) {
  const { t, i18n } = useTranslation('shop')
  const [parameters] = useSearchParams()
  const tree = useQuery(categories).data ?? []
  const facets = useQuery(facetsOf(facetQuery(state))).data
  if (filterCount(state) === 0) return null

  const none = Object.fromEntries(FILTERS.map((name) => [name, null]))
  return (
    <ul role="list" className={classes.chosen} aria-label={t('filters.chosen')}>
      {chips(state, tree, facets, t, i18n.language).map(({ words, undo }) => (
        <li key={words}>
          <Link
            className={classes.chip}
            to={{ search: changed(parameters, undo).toString() }}
            aria-label={t('filters.remove', { name: words })}
            preventScrollReset
          >
            <bdi>{words}</bdi>
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

function chips(
  state: CatalogueState,
  tree: readonly Category[],
  facets: Facets | undefined,
  t: TFunction<'shop'>,
  language: string,
): Chip[] {
  const money = (value: string) => (/^\d+(\.\d{1,3})?$/.test(value) ? formatMoney(value, language) : value)
  const model = facets?.models.find((entry) => String(entry.model_id) === state.model)
  const one = (name: (typeof FILTERS)[number], words: string): Chip[] =>
    state[name] === '' || state[name] === false ? [] : [{ words, undo: { [name]: null } }]
  return [
    ...one('category', pathTo(tree, state.category).at(-1)?.name ?? state.category),
    ...brandsOf(state.brand).map((brand) => ({
      words: brand,
      undo: { brand: withBrand(state.brand, brand) },
    })),
    ...one(
      'vendor',
      facets?.vendors.find((entry) => entry.slug === state.vendor)?.company_name ?? state.vendor,
    ),
    ...one('condition', t(`condition.${state.condition as 'new'}`)),
    ...one('min_price', t('filters.from', { amount: money(state.min_price) })),
    ...one('max_price', t('filters.to', { amount: money(state.max_price) })),
    ...one('in_stock', t('filters.in_stock')),
    ...one('model', model ? `${model.make} ${model.model}` : t('filters.model')),
    ...one('vehicle', t('filters.vehicle')),
    ...attributesOf(state.attributes).flatMap(([code, values]) => {
      const facet = facets?.attributes.find((entry) => entry.code === code)
      return values.map((value) => ({
        words: facet ? `${named(facet, language)} : ${valueName(facet, value, t)}` : value,
        undo: { attributes: withAttribute(state.attributes, code, value) },
      }))
    }),
  ]
}
