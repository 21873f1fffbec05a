import { expect, it } from 'vitest'
import type { Cart, Product } from '@/api/types'
import { shownGuestCart, withQuantity } from './cart-lines'

const product = { id: 7, price: '12.345' } as Product
const cart = {
  id: 'c',
  currency: 'TND',
  subtotal: '24.690',
  shipping: '7.000',
  vat: '5.060',
  total: '31.690',
  items: [{ id: 'a', product, quantity: 2, unit_price: '12.345', total_price: '24.690' }],
} as unknown as Cart

it('counts a guest cart to the millime', () => {
  const shown = shownGuestCart([{ product, quantity: 3 }])
  expect(shown.total).toBe('37.035')
  expect(shown.shipping).toBeNull()
})

it('shows a new quantity in the totals at once', () => {
  expect(withQuantity(cart, 'a', 10)).toMatchObject({ subtotal: '123.450', total: '130.450' })
})

it('drops a line whose quantity is nothing', () => {
  expect(withQuantity(cart, 'a', 0)).toMatchObject({ items: [], total: '0.000' })
})
