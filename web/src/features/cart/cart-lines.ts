import type { Cart, Product } from '@/api/types'
import { amountOf, millimes } from '@/lib/money'
import type { GuestLine } from './guest-cart'

/** A line as the cart page shows it, whoever keeps it. */
export interface CartLine {
  id: string
  product: Product
  quantity: number
  unit_price: string
  total_price: string
}

/** A cart as the pages show it; shipping and VAT are known only once the API has counted. */
export interface ShownCart {
  lines: CartLine[]
  subtotal: string
  shipping: string | null
  vat: string | null
  discount: string
  stamp: string
  coupon: Cart['coupon'] | null
  /** Where the carriage was counted for. */
  governorate: string | null
  total: string
}

export function priceOf(unit: string, quantity: number): string {
  return amountOf(millimes(unit) * BigInt(quantity))
}

export function sumOf(lines: readonly { total_price: string }[]): string {
  return amountOf(lines.reduce((sum, line) => sum + millimes(line.total_price), 0n))
}

export function shownGuestCart(kept: readonly GuestLine[]): ShownCart {
  const lines = kept.map(({ product, quantity }) => ({
    id: String(product.id),
    product,
    quantity,
    unit_price: product.price,
    total_price: priceOf(product.price, quantity),
  }))
  const subtotal = sumOf(lines)
  return {
    lines,
    subtotal,
    shipping: null,
    vat: null,
    discount: '0.000',
    stamp: '0.000',
    coupon: null,
    governorate: null,
    total: subtotal,
  }
}

export function shownCart(cart: Cart): ShownCart {
  return {
    lines: cart.items,
    subtotal: cart.subtotal,
    shipping: cart.shipping,
    vat: cart.vat,
    discount: cart.discount ?? '0.000',
    stamp: cart.stamp_duty ?? '0.000',
    coupon: cart.coupon ?? null,
    governorate: cart.governorate ?? null,
    total: cart.total,
  }
}

/** The cart as it will be, shown at once while the API answers; VAT follows with its answer. */
export function withQuantity(cart: Cart, itemId: string, quantity: number): Cart {
  const items = cart.items.flatMap((item) => {
    if (item.id !== itemId) return [item]
    return quantity < 1 ? [] : [{ ...item, quantity, total_price: priceOf(item.unit_price, quantity) }]
  })
  const subtotal = sumOf(items)
  const shipping = items.length === 0 ? '0.000' : cart.shipping
  return { ...cart, items, subtotal, shipping, total: amountOf(millimes(subtotal) + millimes(shipping)) }
}
