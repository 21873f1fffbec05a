import { expect, it } from 'vitest'
import {
  apiQuery,
  attributesOf,
  changed,
  filterCount,
  readState,
  withAttribute,
  withBrand,
} from './catalogue-query'

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

it('adds a brand or takes it away again, however it is written', () => {
  expect(withBrand('', 'Bosch')).toBe('Bosch')
  expect(withBrand('Bosch', 'Valeo')).toBe('Bosch|Valeo')
  expect(withBrand('BOSCH|Valeo', 'Bosch')).toBe('Valeo')
})

it('reads and writes values of attributes as the API does', () => {
  expect(attributesOf('cote:gauche|droite;diametre_mm:280;x;:y;z:')).toEqual([
    ['cote', ['gauche', 'droite']],
    ['diametre_mm', ['280']],
  ])
  expect(withAttribute('cote:gauche', 'diametre_mm', '280')).toBe('cote:gauche;diametre_mm:280')
  expect(withAttribute('cote:gauche;diametre_mm:280', 'cote', 'gauche')).toBe('diametre_mm:280')
})

it('counts each brand and each value as a choice of its own', () => {
  expect(
    filterCount(readState(new URLSearchParams('brand=Bosch|Valeo&attributes=cote:gauche|droite&vehicle=7'))),
  ).toBe(5)
})

it('drops the attributes of a category with the category', () => {
  const at = new URLSearchParams('category=disques&attributes=diametre_mm:280&page=2')
  expect(changed(at, { category: 'filtres' }).toString()).toBe('category=filtres')
})
