import { expect, test } from 'vitest'
import { markedIn } from './finding-place'

const TEXT = 'a: 1\n- templatedRoute:\n    routeTemplateRef: stok-file-intake\n'

test('a finding marks the word at its column and knows what was meant', () => {
  const reason = 'Le modèle « stok-file-intake » n’existe pas. Vouliez-vous dire « stock-file-intake » ?'
  const marked = markedIn(TEXT, { line: 3, column: 23, reason })
  expect(TEXT.slice(marked.from, marked.to)).toBe('stok-file-intake')
  expect(marked.instead).toBe('stock-file-intake')
})

test('without a word there, the line; outside the text, its last line', () => {
  const marked = markedIn(TEXT, { line: 3, column: 1, reason: 'Non.' })
  expect(TEXT.slice(marked.from, marked.to)).toBe('routeTemplateRef: stok-file-intake')
  expect(marked.instead).toBeNull()
  expect(markedIn('', { line: 9, column: 9, reason: 'Vide' })).toEqual({
    from: 0,
    to: 0,
    reason: 'Vide',
    instead: null,
  })
})
