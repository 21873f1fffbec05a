import type { FileUpload } from '@/api/types'

export interface FeedDay {
  /** The day in Tunis, 2026-11-21. */
  day: string
  files: FileUpload[]
  /** The worst that happened: what a glance must see. */
  worst: 'bad' | 'warn' | 'good' | 'none'
}

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Tunis' })
const BAD = ['failed']
const WARN = ['held', 'partial', 'duplicate']

/** The files of a feed by the day they came, the oldest day first, days without a file included. */
export function feedDays(files: readonly FileUpload[], feed: string, days: number, now: Date): FeedDay[] {
  return Array.from({ length: days }, (_, index) => {
    const day = DAY.format(new Date(now.getTime() - (days - 1 - index) * 86_400_000))
    const came = files.filter((file) => file.feed === feed && DAY.format(new Date(file.received_at)) === day)
    return { day, files: came, worst: worstOf(came) }
  })
}

function worstOf(files: FileUpload[]): FeedDay['worst'] {
  if (files.length === 0) return 'none'
  if (files.some((file) => BAD.includes(file.status))) return 'bad'
  return files.some((file) => WARN.includes(file.status)) ? 'warn' : 'good'
}
