/** When a shop is open on a day; days are counted from Monday, 1. */
export interface Hours {
  day?: number
  opens: string
  closes: string
}

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** `08:00-12:30, 14:00-18:00` as people write it; null when a part of it is no time of a day. */
export function hoursOf(day: number, typed: string): Hours[] | null {
  const parts = typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const hours: Hours[] = []
  for (const part of parts) {
    const match = /^(\d{1,2})[:h](\d{2})?\s*[-–à]\s*(\d{1,2})[:h](\d{2})?$/.exec(part)
    if (match === null) return null
    const opens = clock(match[1], match[2])
    const closes = clock(match[3], match[4])
    if (opens === null || closes === null || closes <= opens) return null
    hours.push({ day, opens, closes })
  }
  return hours
}

function clock(hour = '', minute = '00'): string | null {
  if (Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

export function textOf(hours: readonly Hours[], day: number): string {
  return hours
    .filter((entry) => entry.day === day)
    .map((entry) => `${entry.opens.slice(0, 5)}-${entry.closes.slice(0, 5)}`)
    .join(', ')
}
