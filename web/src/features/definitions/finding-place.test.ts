import { expect, test } from 'vitest'
import { markedIn } from './finding-place'

const TEXT = 'a: 1\n- templatedRoute:\n    routeTemplateRef: stok-file-intake\n'

test('a finding marks the word at its column and knows what was meant', () => {
  const reason = 'Le modèle « stok-file-intake » n’existe pas. Vouliez-vous dire « stock-file-intake » ?'
  const marked = markedIn(TEXT, { line: 3, column: 23, reason })
  expect(TEXT.slice(marked.from, marked.to)).toBe('stok-file-intake')
  expect(marked.instead).toBe('stock-file-intake')
})

test('a finding about an item marks the word that is wrong in it', () => {
  const text = '      - name: inbx\n'
  const reason =
    'Le gabarit « stock-file-intake » n’a pas de paramètre « inbx ». Vouliez-vous dire « inbox » ?'
  const marked = markedIn(text, { line: 1, column: 9, reason })
  expect(text.slice(marked.from, marked.to)).toBe('inbx')
  expect(marked.instead).toBe('inbox')
  expect(markedIn('      - name: other\n', { line: 1, column: 9, reason }).instead).toBeNull()
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
