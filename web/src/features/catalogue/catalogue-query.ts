import type { ProductQuery } from '@/api/types'

export const ORDERINGS = ['relevance', '-created_at', 'price', '-price', 'popularity', 'name'] as const
export type OrderingWord = (typeof ORDERINGS)[number]
export const PAGE_SIZE = 24

/** What the address bar says about a catalogue page; everything a visitor can choose is in it. */
export interface CatalogueState {
  search: string
  category: string
  brand: string
  vendor: string
  condition: string
  min_price: string
  max_price: string
  in_stock: boolean
  attributes: string
  model: string
  vehicle: string
  ordering: OrderingWord
  page: number
  view: 'grid' | 'list'
}

export const FILTERS = [
  'category',
  'brand',
  'vendor',
  'condition',
  'min_price',
  'max_price',
  'in_stock',
  'attributes',
  'model',
  'vehicle',
] as const

export function readState(parameters: URLSearchParams): CatalogueState {
  const text = (name: string) => (parameters.get(name) ?? '').trim()
  const id = (name: string) => (/^\d{1,15}$/.test(text(name)) ? text(name) : '')
  const search = text('search')
  const ordering = ORDERINGS.find((word) => word === text('ordering'))
  const page = Number.parseInt(text('page'), 10)
  return {
    search,
    category: text('category'),
    brand: text('brand'),
    vendor: text('vendor'),
    condition: text('condition'),
    min_price: text('min_price'),
    max_price: text('max_price'),
    in_stock: text('in_stock') === 'true',
    attributes: text('attributes'),
    model: id('model'),
    vehicle: id('vehicle'),
    ordering: ordering ?? defaultOrdering(search),
    page: Number.isFinite(page) && page > 0 ? page : 1,
    view: text('view') === 'list' ? 'list' : 'grid',
  }
}

export function defaultOrdering(search: string): OrderingWord {
  return search === '' ? '-created_at' : 'relevance'
}

/** A change of filter starts again at the first page; empty values leave the address. Another category says other things. */
export function changed(parameters: URLSearchParams, change: Record<string, string | null>): URLSearchParams {
  const next = new URLSearchParams(parameters)
  if (!('page' in change) && !('view' in change)) next.delete('page')
  if ('category' in change) next.delete('attributes')
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}

/** How many things were chosen: each brand and each value of an attribute is one. */
export function filterCount(state: CatalogueState): number {
  const single = FILTERS.filter((name) => name !== 'brand' && name !== 'attributes' && name !== 'in_stock')
  return (
    single.filter((name) => state[name] !== '').length +
    (state.in_stock ? 1 : 0) +
    brandsOf(state.brand).length +
    attributesOf(state.attributes).reduce((sum, [, values]) => sum + values.length, 0)
  )
}

export function brandsOf(brand: string): string[] {
  return brand.split('|').filter((name) => name !== '')
}

/** Both as the API reads them: `Bosch|Valeo` is either brand. */
export function withBrand(brand: string, name: string): string {
  return toggled(brandsOf(brand), name).join('|')
}

/** `cote:gauche|droite;diametre_mm:280` as code and values. */
export function attributesOf(attributes: string): [code: string, values: string[]][] {
  return attributes
    .split(';')
    .map((one): [string, string[]] => {
      const colon = one.indexOf(':')
      const values = one.slice(colon + 1).split('|')
      return [one.slice(0, Math.max(0, colon)).trim(), values.filter((value) => value !== '')]
    })
    .filter(([code, values]) => code !== '' && values.length > 0)
}

/** The same attributes with one value more, or without it when it was chosen. */
export function withAttribute(attributes: string, code: string, value: string): string {
  const chosen = new Map(attributesOf(attributes))
  chosen.set(code, toggled(chosen.get(code) ?? [], value))
  return [...chosen]
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}:${values.join('|')}`)
    .join(';')
}

function toggled(values: readonly string[], value: string): string[] {
  const same = (other: string) => other.toLowerCase() === value.toLowerCase()
  return values.some(same) ? values.filter((other) => !same(other)) : [...values, value]
}

export function facetQuery(state: CatalogueState): ProductQuery {
  const given = (value: string) => (value === '' ? undefined : value)
  const id = (value: string) => (value === '' ? undefined : Number(value))
  return {
    search: given(state.search),
    category: given(state.category),
    brand: given(state.brand),
    vendor: given(state.vendor),
    condition: given(state.condition),
    min_price: given(state.min_price),
    max_price: given(state.max_price),
    in_stock: state.in_stock ? true : undefined,
    attributes: given(state.attributes),
    model: id(state.model),
    vehicle: id(state.vehicle),
  }
}

export function apiQuery(state: CatalogueState): ProductQuery {
  return {
    ...facetQuery(state),
    ordering: state.ordering,
    limit: PAGE_SIZE,
    offset: (state.page - 1) * PAGE_SIZE,
  }
}
