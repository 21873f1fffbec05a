import { expect, it } from 'vitest'
import { plainDetails } from './run-details'

it('tells plain values from deeper ones and names the file', () => {
  const { plain, nested, receipt } = plainDetails({
    receipt: 'f-1',
    created: 52,
    answer: { code: 'x' },
    gone: null,
  })
  expect(plain).toEqual([
    ['receipt', 'f-1'],
    ['created', '52'],
  ])
  expect(nested).toContain('"code": "x"')
  expect(receipt).toBe('f-1')
})

it('says nothing of nothing', () =>
  expect(plainDetails(null)).toEqual({ plain: [], nested: null, receipt: null }))
