import type { Product } from '@/api/types'

/** What somebody put in the cart before signing in; it moves into their own cart when they do. */
export interface GuestLine {
  product: Product
  quantity: number
}

const KEY = 'aloauto.cart'
export const MOST_PIECES = 999
let lines: readonly GuestLine[] | null = null
let moving = false
const listeners = new Set<() => void>()

function load(): readonly GuestLine[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept)
      ? (kept as GuestLine[]).filter((line) => line.product?.id > 0 && line.quantity > 0)
      : []
  } catch {
    return []
  }
}

function set(value: readonly GuestLine[]) {
  lines = value
  try {
    localStorage.setItem(KEY, JSON.stringify(value))
  } catch {
    // Storage is switched off: the cart lasts as long as the page.
  }
  listeners.forEach((listener) => listener())
}

export function guestLines(): readonly GuestLine[] {
  lines ??= load()
  return lines
}

export function onGuestCart(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function addAsGuest(product: Product, quantity: number) {
  const present = guestLines().find((line) => line.product.id === product.id)
  const others = guestLines().filter((line) => line.product.id !== product.id)
  set([...others, { product, quantity: Math.min(MOST_PIECES, (present?.quantity ?? 0) + quantity) }])
}

export function changeAsGuest(productId: number, quantity: number) {
  set(
    quantity < 1
      ? guestLines().filter((line) => line.product.id !== productId)
      : guestLines().map((line) => (line.product.id === productId ? { ...line, quantity } : line)),
  )
}

/** Moves every line elsewhere, one after the other; a line leaves this cart when it has been tried. */
export async function moveGuestCart(move: (line: GuestLine) => Promise<void>) {
  if (moving) return
  moving = true
  try {
    for (const line of guestLines()) {
      await move(line).catch(() => undefined)
      set(guestLines().filter((kept) => kept.product.id !== line.product.id))
    }
  } finally {
    moving = false
  }
}
