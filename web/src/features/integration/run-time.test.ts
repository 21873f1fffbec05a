import { expect, it } from 'vitest'
import { runSeconds } from './run-time'

it.each([
  [12.5, 12.5],
  ['12.5', 12.5],
  ['PT1M2.5S', 62.5],
  ['00:01:02.5', 62.5],
  [null, null],
  ['soon', null],
])('%s is %s seconds', (given, seconds) => expect(runSeconds(given)).toBe(seconds))
