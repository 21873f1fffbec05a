/** Which order is being paid while the browser is at the provider's page. */
export interface PendingCard {
  payment: string
  order: string
}

const KEY = 'aloauto.card'

export function keepPending(pending: PendingCard) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(pending))
  } catch {
    // Storage is switched off: the order's own page tells how the payment stands.
  }
}

export function pendingCard(): PendingCard | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    const { payment, order } = (kept ?? {}) as Partial<PendingCard>
    return typeof payment === 'string' && typeof order === 'string' ? { payment, order } : null
  } catch {
    return null
  }
}
