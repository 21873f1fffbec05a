import { amountOf, millimes } from '@/lib/money'

/** What a day brought; `value` is only for drawing. */
export interface Day {
  day: string
  amount: string
  value: number
}

/** The net of each day that had entries, in their order; sums are exact. */
export function netByDay(entries: readonly { day: string; net: string }[]): Day[] {
  const sums = new Map<string, bigint>()
  for (const entry of entries) sums.set(entry.day, (sums.get(entry.day) ?? 0n) + millimes(entry.net))
  return [...sums]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, sum]) => ({ day, amount: amountOf(sum), value: Number(sum) / 1000 }))
}

/** The first and the last day of the month that many months ago, in Tunisia. */
export function monthAgo(months: number, today = new Date()): { from: string; to: string } {
  const [year = 0, month = 1] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Tunis' })
    .format(today)
    .split('-')
    .map(Number)
  const day = (value: Date) => value.toISOString().slice(0, 10)
  return {
    from: day(new Date(Date.UTC(year, month - 1 - months, 1))),
    to: day(new Date(Date.UTC(year, month - months, 0))),
  }
}
