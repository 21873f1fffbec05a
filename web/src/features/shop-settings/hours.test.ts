import { expect, it } from 'vitest'
import { hoursOf, textOf } from './hours'

it('reads two spans of a day as people write them', () => {
  expect(hoursOf(1, '8h-12h30, 14:00 - 18:00')).toEqual([
    { day: 1, opens: '08:00', closes: '12:30' },
    { day: 1, opens: '14:00', closes: '18:00' },
  ])
})

it('takes an empty field as a closed day', () => {
  expect(hoursOf(7, ' ')).toEqual([])
})

it('refuses what is no time or ends before it begins', () => {
  expect(hoursOf(1, 'matin')).toBeNull()
  expect(hoursOf(1, '25:00-26:00')).toBeNull()
  expect(hoursOf(1, '18:00-08:00')).toBeNull()
})

it('writes what it reads', () => {
  expect(textOf(hoursOf(2, '08:00-12:30') ?? [], 2)).toBe('08:00-12:30')
})
