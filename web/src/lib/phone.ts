const EASTERN = '٠١٢٣٤٥٦٧٨٩'

/** A Tunisian number in E.164, from any usual spelling; null when it cannot be one. */
export function tunisianPhone(typed: string): string | null {
  const digits = [...typed]
    .map((sign) => (EASTERN.includes(sign) ? String(EASTERN.indexOf(sign)) : sign))
    .join('')
    .replaceAll(/[\s.\-()\u00a0\u202f]/g, '')
  const national = digits.replace(/^(\+|00)?216(?=\d{8}$)/, '')
  return /^(2\d|3[01269]|4[0-8]|5\d|7\d|8[018]|9\d)\d{6}$/.test(national) ? `+216${national}` : null
}

export function formatPhone(e164: string): string {
  const match = /^\+216(\d{2})(\d{3})(\d{3})$/.exec(e164)
  return match ? `+216 ${match[1]} ${match[2]} ${match[3]}` : e164
}
