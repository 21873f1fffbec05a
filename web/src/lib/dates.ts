const ZONE = 'Africa/Tunis'

function locale(language: string): string {
  if (language.startsWith('ar')) return 'ar-TN-u-nu-latn'
  return language.startsWith('en') ? 'en-GB' : 'fr-TN'
}

export function formatDate(iso: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'medium', timeZone: ZONE }).format(
    new Date(iso),
  )
}

export function formatDateTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
    timeZone: ZONE,
  }).format(new Date(iso))
}

export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(locale(language)).format(value)
}

/** A duration in the unit a person would use: `340 ms`, `12,4 s`, `3 min 20 s`. */
export function formatSeconds(seconds: number, language: string): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)}\u00a0ms`
  if (seconds < 60) {
    return `${new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 }).format(seconds)}\u00a0s`
  }
  const rest = Math.round(seconds % 60)
  if (seconds < 3600) return `${Math.floor(seconds / 60)}\u00a0min${rest === 0 ? '' : ` ${rest}\u00a0s`}`
  const minutes = Math.round((seconds % 3600) / 60)
  return `${Math.floor(seconds / 3600)}\u00a0h${minutes === 0 ? '' : ` ${minutes}\u00a0min`}`
}

/** A weight in the unit people say: `850 g`, `1,2 kg`. */
export function formatWeight(grams: number, language: string): string {
  const number = new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 })
  return grams < 1000 ? `${number.format(grams)}\u00a0g` : `${number.format(grams / 1000)}\u00a0kg`
}
