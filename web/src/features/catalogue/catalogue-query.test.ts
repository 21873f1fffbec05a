import { expect, it } from 'vitest'
import { apiQuery, changed, filterCount, readState } from './catalogue-query'

it('reads everything a visitor chose from the address', () => {
  const state = readState(
    new URLSearchParams('search=filtre&brand=Bosch&in_stock=true&page=3&view=list&ordering=price'),
  )
  expect(state).toMatchObject({
    search: 'filtre',
    brand: 'Bosch',
    in_stock: true,
    page: 3,
    view: 'list',
    ordering: 'price',
  })
  expect(filterCount(state)).toBe(2)
  expect(apiQuery(state)).toMatchObject({ limit: 24, offset: 48, category: undefined })
})

it('takes nonsense in the address as nothing', () => {
  expect(readState(new URLSearchParams('page=-4&ordering=drop&view=x'))).toMatchObject({
    page: 1,
    ordering: '-created_at',
    view: 'grid',
  })
})

it('orders by relevance once somebody searches', () => {
  expect(readState(new URLSearchParams('search=frein')).ordering).toBe('relevance')
})

it('goes back to the first page when a filter changes, not when the view does', () => {
  const at = new URLSearchParams('page=3&brand=Bosch')
  expect(changed(at, { brand: null }).toString()).toBe('')
  expect(changed(at, { view: 'list' }).toString()).toBe('page=3&brand=Bosch&view=list')
})
