import { expect, it } from 'vitest'
import { placeOf } from './places'

it('leads to the space of whoever reads', () => {
  expect(placeOf('/disputes/01a', 'buyer')).toBe('/compte/litiges/01a')
  expect(placeOf('/disputes/01a', 'vendor')).toBe('/vendeur/litiges/01a')
  expect(placeOf('http://localhost:8080/orders/01a?x=1', 'buyer')).toBe('/compte/commandes/01a')
  expect(placeOf('/vendor', 'vendor')).toBe('/vendeur')
})

it('never leaves this shop', () => {
  expect(placeOf('//evil.example/x', 'buyer')).toBe('/')
  expect(placeOf('javascript:alert(1)', 'buyer')).toBe('/')
})
