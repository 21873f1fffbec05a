import { expect, test } from 'vitest'
import { previewCells } from './preview-cells'

test('pairs become cells; a value may have colons of its own', () => {
  const { fields, rows } = previewCells([
    { line: 2, values: ['reference: A:1', 'price: 12.500'], problems: [] },
    { line: 3, values: [], problems: ['Prix « abc » : non'] },
    { line: 4, values: ['reference: B', 'brand: NGK: Japan'], problems: [] },
  ])
  expect(fields).toEqual(['reference', 'price', 'brand'])
  expect(rows[0]?.cells).toEqual({ reference: 'A:1', price: '12.500' })
  expect(rows[1]?.problems).toHaveLength(1)
  expect(rows[2]?.cells.brand).toBe('NGK: Japan')
})
