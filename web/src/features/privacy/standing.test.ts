import { expect, it } from 'vitest'
import { standing } from './standing'

const ledger = [
  { purpose: 'marketing', given: true, recorded_at: '2026-01-01T10:00:00Z' },
  { purpose: 'marketing', given: false, recorded_at: '2026-03-01T10:00:00Z' },
  { purpose: 'analytics', given: true, recorded_at: '2026-02-01T10:00:00Z' },
]

it('holds what was said last', () => {
  expect(standing(ledger, 'marketing')?.given).toBe(false)
  expect(standing([...ledger].reverse(), 'marketing')?.given).toBe(false)
})

it('knows what nobody was asked', () => {
  expect(standing(ledger, 'partner_transfer')).toBeNull()
})
