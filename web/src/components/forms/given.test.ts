import { expect, it } from 'vitest'
import { given } from './given'

function form(fields: Record<string, string>) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return given(data)
}

it('reads numbers with a comma and spaces between thousands', () => {
  expect(form({ amount: ' 1\u202f234,500 ' }).number('amount')).toBe(1234.5)
})

it('tells nothing written from nonsense and from zero', () => {
  const values = form({ none: ' ', words: 'sur demande', zero: '0' })
  expect(values.number('none')).toBeUndefined()
  expect(values.number('words')).toBeUndefined()
  expect(values.number('zero')).toBe(0)
  expect(values.some('none')).toBeUndefined()
})

it('knows a box that was not ticked', () => {
  const values = form({ ticked: 'on' })
  expect(values.checked('ticked')).toBe(true)
  expect(values.checked('other')).toBe(false)
})
