import { expect, it } from 'vitest'
import type { FileUpload } from '@/api/types'
import { feedDays } from './feed-days'

const file = (feed: string, status: string, at: string) => ({ feed, status, received_at: at }) as FileUpload

it('puts each file on the day it came in Tunis and shows the worst of a day', () => {
  const days = feedDays(
    [
      file('a', 'completed', '2026-11-20T23:30:00Z'),
      file('a', 'failed', '2026-11-19T10:00:00Z'),
      file('a', 'completed', '2026-11-19T12:00:00Z'),
      file('b', 'failed', '2026-11-21T10:00:00Z'),
    ],
    'a',
    3,
    new Date('2026-11-21T12:00:00Z'),
  )
  expect(days.map((each) => [each.day, each.worst, each.files.length])).toEqual([
    ['2026-11-19', 'bad', 2],
    ['2026-11-20', 'none', 0],
    ['2026-11-21', 'good', 1],
  ])
})
