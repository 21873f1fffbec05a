import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { named } from '@/lib/named'
import { categories } from '../api/categories'
import { facets as facetsOf, type Facets } from '../api/facets'
import { facetQuery, type CatalogueState } from '../catalogue-query'
import { BrandFilter } from './BrandFilter'
import { CategoryFilter } from './CategoryFilter'
import { Choices, type Choice } from './Choices'
import {
  attributeChoices,
  brandChoices,
  conditionChoices,
  modelChoices,
  priceChoices,
  vendorChoices,
} from './facet-choices'
import classes from './Filters.module.css'
import { PriceFilter } from './PriceFilter'

/** A list of brands as long as this may not be all of them. */
const MOST_BRANDS = 50
const UNCOUNTED: Facets = {
  attributes: [],
  availability: [],
  brands: [],
  categories: [],
  conditions: [],
  count: 0,
  counts_are_exact: true,
  max_price: '0',
  min_price: '0',
  models: [],
  prices: [],
  vendors: [],
}

/** Everything that narrows the catalogue, with the number of parts each choice leaves. */
export function Filters({ state }: { state: CatalogueState }) {
  const tree = useQuery(categories)
  const counted = useQuery(facetsOf(facetQuery(state)))
  // All at once, so that nothing moves under a finger; without counts the filters still work.
  if (tree.isPending || counted.isPending) return <Skeleton height="min(48rem, 80vh)" />
  return <Counted state={state} tree={tree.data ?? []} facets={counted.data ?? UNCOUNTED} />
}

interface CountedProps {
  state: CatalogueState
  tree: NonNullable<Parameters<typeof CategoryFilter>[0]['tree']>
  facets: Facets
}

function Counted({ state, tree, facets }: CountedProps) {
  const { t, i18n } = useTranslation('shop')
  const available = facets.availability.find((entry) => entry.in_stock)
  const stock: Choice = {
    key: 'in_stock',
    label: t('filters.in_stock'),
    chosen: state.in_stock,
    count: available?.count,
    change: { in_stock: state.in_stock ? null : 'true' },
  }
  return (
    <div className={classes.filters}>
      <Section title={t('filters.stock')}>
        <Choices choices={[stock]} many />
      </Section>
      <Section title={t('filters.category')}>
        <CategoryFilter tree={tree} chosen={state.category} below={facets.categories} />
      </Section>
      {facets.attributes.map((facet) => (
        <Section key={facet.code} title={named(facet, i18n.language)}>
          <Choices choices={attributeChoices(facet, state, t)} many />
        </Section>
      ))}
      <Section title={t('filters.brand')}>
        <Choices choices={brandChoices(facets, state)} many />
        {(facets.brands.length === 0 || facets.brands.length >= MOST_BRANDS) && (
          <BrandFilter key={state.brand} chosen={state.brand} />
        )}
      </Section>
      <Section title={t('filters.price')}>
        <Choices choices={priceChoices(facets, state, t)} />
        <PriceFilter
          key={`${state.min_price}-${state.max_price}`}
          min={state.min_price}
          max={state.max_price}
        />
      </Section>
      {facets.models.length > 0 && (
        <Section title={t('filters.model')}>
          <Choices choices={modelChoices(facets, state)} first={6} />
        </Section>
      )}
      {facets.conditions.length > 1 && (
        <Section title={t('product.condition')}>
          <Choices choices={conditionChoices(facets, t)} />
        </Section>
      )}
      {facets.vendors.length > 0 && (
        <Section title={t('filters.vendor')}>
          <Choices choices={vendorChoices(facets)} first={6} />
        </Section>
      )}
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </section>
  )
}
