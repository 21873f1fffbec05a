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
  min_price: string
  max_price: string
  in_stock: boolean
  ordering: OrderingWord
  page: number
  view: 'grid' | 'list'
}

export const FILTERS = ['category', 'brand', 'vendor', 'min_price', 'max_price', 'in_stock'] as const

export function readState(parameters: URLSearchParams): CatalogueState {
  const text = (name: string) => (parameters.get(name) ?? '').trim()
  const search = text('search')
  const ordering = ORDERINGS.find((word) => word === text('ordering'))
  const page = Number.parseInt(text('page'), 10)
  return {
    search,
    category: text('category'),
    brand: text('brand'),
    vendor: text('vendor'),
    min_price: text('min_price'),
    max_price: text('max_price'),
    in_stock: text('in_stock') === 'true',
    ordering: ordering ?? defaultOrdering(search),
    page: Number.isFinite(page) && page > 0 ? page : 1,
    view: text('view') === 'list' ? 'list' : 'grid',
  }
}

export function defaultOrdering(search: string): OrderingWord {
  return search === '' ? '-created_at' : 'relevance'
}

/** A change of filter starts again at the first page; empty values leave the address. */
export function changed(parameters: URLSearchParams, change: Record<string, string | null>): URLSearchParams {
  const next = new URLSearchParams(parameters)
  if (!('page' in change) && !('view' in change)) next.delete('page')
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}

export function filterCount(state: CatalogueState): number {
  return FILTERS.filter((name) => state[name] !== '' && state[name] !== false).length
}

export function apiQuery(state: CatalogueState): ProductQuery {
  const given = (value: string) => (value === '' ? undefined : value)
  return {
    search: given(state.search),
    category: given(state.category),
    brand: given(state.brand),
    vendor: given(state.vendor),
    min_price: given(state.min_price),
    max_price: given(state.max_price),
    in_stock: state.in_stock ? true : undefined,
    ordering: state.ordering,
    limit: PAGE_SIZE,
    offset: (state.page - 1) * PAGE_SIZE,
  }
}
