import { api, body } from '@/api/client'

interface Placed {
  address: string
  notes: string
  key: string
}

/** The key makes the order single: the same key again answers with the same order. */
export function placeOrder({ address, notes, key }: Placed) {
  return body(
    api.POST('/api/v1/orders', {
      params: { header: { 'Idempotency-Key': key } },
      body: {
        shipping_address: address,
        billing_address: address,
        payment_method: 'cash',
        shipping_method: 'standard',
        notes: notes.trim() === '' ? undefined : notes.trim(),
      },
    }),
  )
}
