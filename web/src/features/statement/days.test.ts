import { expect, it } from 'vitest'
import { monthAgo, netByDay } from './days'

it('adds the entries of a day to the millime', () => {
  const entries = [
    { day: '2026-11-02', net: '10.100' },
    { day: '2026-11-01', net: '0.001' },
    { day: '2026-11-02', net: '-0.200' },
  ]
  expect(netByDay(entries)).toEqual([
    { day: '2026-11-01', amount: '0.001', value: 0.001 },
    { day: '2026-11-02', amount: '9.900', value: 9.9 },
  ])
})

it('knows months across a year and in Tunisia', () => {
  const newYear = new Date('2026-12-31T23:30:00Z')
  expect(monthAgo(0, newYear)).toEqual({ from: '2027-01-01', to: '2027-01-31' })
  expect(monthAgo(1, newYear)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
})
