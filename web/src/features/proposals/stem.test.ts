import { expect, test } from 'vitest'
import { stemOf } from './stem'

test('a file name becomes a name a definition may have', () => {
  expect(stemOf('Tarif Été 2026.xlsx')).toBe('tarif-ete-2026')
  expect(stemOf('stock.csv.gz')).toBe('stock')
  expect(stemOf('قائمة.csv')).toBe('nouvelle-correspondance')
  expect(stemOf(`${'a-'.repeat(40)}.csv`)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})
