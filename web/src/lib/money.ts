const NARROW = '\u202f'
const FIXED = '\u00a0'

/** Millimes, exactly: prices never pass through a floating-point number. */
export function millimes(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(amount.trim())
  if (!match) throw new RangeError(`not an amount: ${amount}`)
  const value = BigInt(match[2] ?? '0') * 1000n + BigInt((match[3] ?? '').padEnd(3, '0'))
  return match[1] === '-' ? -value : value
}

export function amountOf(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(4, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`
}

function grouped(whole: string, separator: string): string {
  return whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, separator)
}

/**
 * A price as Tunisians write it: `1 234,500 DT` in French, Latin digits and the sign `د.ت` in Arabic,
 * `TND 1,234.500` in English.
 */
export function formatMoney(amount: string, language: string): string {
  const [whole = '0', fraction = '000'] = amountOf(millimes(amount)).split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = whole.replace('-', '')
  if (language.startsWith('ar')) return `${sign}${grouped(digits, '.')},${fraction}${FIXED}د.ت`
  if (language.startsWith('en')) return `TND${FIXED}${sign}${grouped(digits, ',')}.${fraction}`
  return `${sign}${grouped(digits, NARROW)},${fraction}${FIXED}DT`
}

/** What a person typed in a price box (`1 234,5` or `1234.5`) as the API wants it, or null. */
export function parseTypedAmount(typed: string): string | null {
  const plain = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? amountOf(millimes(plain)) : null
}
