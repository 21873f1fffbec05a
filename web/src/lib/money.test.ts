import { describe, expect, it } from 'vitest'
import { amountOf, formatMoney, millimes, parseTypedAmount } from './money'

describe('money', () => {
  it('is written with narrow spaces, a decimal comma and DT in French', () => {
    expect(formatMoney('1234567.5', 'fr')).toBe('1\u202f234\u202f567,500\u00a0DT')
    expect(formatMoney('9.9', 'fr')).toBe('9,900\u00a0DT')
    expect(formatMoney('0.050', 'fr')).toBe('0,050\u00a0DT')
  })

  it('keeps Latin digits in Arabic and puts the sign of the dinar', () => {
    expect(formatMoney('1234.500', 'ar')).toBe('1.234,500\u00a0د.ت')
  })

  it('names the currency in English', () => {
    expect(formatMoney('1234.500', 'en')).toBe('TND\u00a01,234.500')
  })

  it('adds without losing a millime', () => {
    expect(amountOf(millimes('0.100') + millimes('0.200'))).toBe('0.300')
    expect(amountOf(millimes('-1.005'))).toBe('-1.005')
  })

  it('reads what people type', () => {
    expect(parseTypedAmount('1 234,5')).toBe('1234.500')
    expect(parseTypedAmount('12.25')).toBe('12.250')
    expect(parseTypedAmount('12,2555')).toBeNull()
    expect(parseTypedAmount('abc')).toBeNull()
  })
})
