import type { TFunction } from 'i18next'
import { withAttribute, withBrand, type CatalogueState } from '../catalogue-query'
import type { AttributeFacet, Facets, PriceBand } from '../api/facets'
import type { Choice } from './Choices'

type Shop = TFunction<'shop'>

export function brandChoices(facets: Facets, state: CatalogueState): Choice[] {
  return facets.brands.map(({ value, count, selected }) => ({
    key: value,
    label: value,
    count,
    chosen: selected,
    change: { brand: withBrand(state.brand, value) },
  }))
}

export function vendorChoices(facets: Facets): Choice[] {
  return facets.vendors.map(({ slug, company_name, count, selected }) => ({
    key: slug,
    label: company_name,
    count,
    chosen: selected,
    change: { vendor: selected ? null : slug },
  }))
}

export function conditionChoices(facets: Facets, t: Shop): Choice[] {
  return facets.conditions.map(({ value, count, selected }) => ({
    key: value,
    label: t(`condition.${value as 'new'}`),
    count,
    chosen: selected,
    change: { condition: selected ? null : value },
  }))
}

export function priceChoices(facets: Facets, state: CatalogueState, t: Shop): Choice[] {
  return facets.prices.map((band) => {
    const from = band.min_price ?? ''
    const to = band.max_price ?? ''
    const chosen = state.min_price === from && state.max_price === to
    return {
      key: `${from}-${to}`,
      label: bandName(band, t),
      count: band.count,
      chosen,
      change: { min_price: chosen ? null : from, max_price: chosen ? null : to },
    }
  })
}

/** Bands end a millime below a round amount; people read the round one. */
function bandName(band: PriceBand, t: Shop): string {
  const round = (amount: string | null) => Math.ceil(Number(amount)).toLocaleString('fr-TN')
  if (band.min_price === null) return t('filters.band_below', { to: round(band.max_price) })
  if (band.max_price === null) return t('filters.band_above', { from: round(band.min_price) })
  return t('filters.band', { from: round(band.min_price), to: round(band.max_price) })
}

export function attributeChoices(facet: AttributeFacet, state: CatalogueState, t: Shop): Choice[] {
  const values =
    facet.kind === 'number'
      ? facet.values.toSorted((a, b) => Number(a.value) - Number(b.value))
      : facet.values
  return values.map(({ value, count, selected }) => ({
    key: value,
    label: valueName(facet, value, t),
    count,
    chosen: selected,
    change: { attributes: withAttribute(state.attributes, facet.code, value) },
  }))
}

export function valueName(facet: Pick<AttributeFacet, 'kind' | 'unit'>, value: string, t: Shop): string {
  if (facet.kind === 'boolean') return value === 'true' ? t('product.yes') : t('product.no')
  return facet.unit ? `${value} ${facet.unit}` : value
}

export function modelChoices(facets: Facets, state: CatalogueState): Choice[] {
  return facets.models.map(({ model_id, make, model, count }) => {
    const id = String(model_id)
    const chosen = state.model === id
    return { key: id, label: `${make} ${model}`, count, chosen, change: { model: chosen ? null : id } }
  })
}
