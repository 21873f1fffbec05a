import { api, body } from '@/api/client'

export type Method = 'cash' | 'credit_card' | 'voucher'

/** How somebody wants to pay, and what goes with the order. */
export interface Choice {
  method: Method
  notes: string
  company: { name: string; tax_number: string }
}

interface Placed {
  address: string
  choice: Choice
  total: string | undefined
  key: string
}

/** The key makes the order single: the same key again answers with the same order. */
export function placeOrder({ address, choice, total, key }: Placed) {
  const company = { name: choice.company.name.trim(), tax_number: choice.company.tax_number.trim() }
  return body(
    api.POST('/api/v1/orders', {
      params: { header: { 'Idempotency-Key': key } },
      body: {
        shipping_address: address,
        billing_address: address,
        payment_method: choice.method,
        shipping_method: 'standard',
        notes: choice.notes.trim() === '' ? undefined : choice.notes.trim(),
        company: company.name === '' && company.tax_number === '' ? undefined : company,
        // A JSON number: three decimals of an order's size are exact in it.
        expected_total: total === undefined ? undefined : Number(total),
      },
    }),
  )
}
