import { ProblemError } from '@/api/problem'
import { underLock } from '@/lib/under-lock'
import type { Product } from '@/api/types'

/** What somebody put in the cart before signing in; it moves into their own cart when they do. */
export interface GuestLine {
  product: Product
  quantity: number
}

export interface RefusedLine {
  name: string
  reason: string
}

const KEY = 'aloauto.cart'
export const MOST_PIECES = 999
let lines: readonly GuestLine[] | null = null
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

/**
 * Moves every line elsewhere, one after the other. A line that is taken or refused for good leaves this cart; one that got no
 * answer stays, and so do those after it, until somebody asks again.
 *
 * @returns the lines that were refused, each with the reason
 */
export function moveGuestCart(move: (line: GuestLine) => Promise<void>): Promise<RefusedLine[]> {
  return underLock('aloauto.cart', () => moveWhatIsLeft(move))
}

async function moveWhatIsLeft(move: (line: GuestLine) => Promise<void>): Promise<RefusedLine[]> {
  const refused: RefusedLine[] = []
  // Another tab may have moved them in the meantime.
  set(load())
  for (const line of guestLines()) {
    try {
      await move(line)
    } catch (error) {
      if (!isForGood(error)) throw error
      refused.push({ name: line.product.name, reason: error.message })
    }
    set(guestLines().filter((kept) => kept.product.id !== line.product.id))
  }
  return refused
}

function isForGood(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.status < 500 && ![401, 429].includes(error.status)
}
