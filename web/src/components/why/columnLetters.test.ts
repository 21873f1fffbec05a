import { expect, it } from 'vitest'
import { columnLetters } from './WhyStory'

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [703, 'AAA'],
])('column %i is %s', (position, letters) => expect(columnLetters(position)).toBe(letters))
