import { describe, expect, test } from 'vitest'
import { placeIn } from './yaml-place'

/** The bar is where somebody types. */
function at(text: string) {
  return placeIn(text.replace('|', ''), text.indexOf('|'))
}

const FLOW = `# un flux
- templatedRoute:
    routeTemplateRef: stock-file-intake
    parameters:
      - name: feed
        value: garage
      - name: mapping
        value: |
      - name: mode
`

describe('the place somebody types at', () => {
  test('is a value, with the words above and beside it', () => {
    expect(at(FLOW)).toEqual({
      path: ['templatedRoute', 'parameters'],
      key: 'value',
      typed: '',
      beside: { name: 'mapping' },
    })
  })
  test('is a word of a block', () => {
    expect(at('- templatedRoute:\n    routeId: x\n    par|')).toEqual({
      path: ['templatedRoute'],
      key: null,
      typed: 'par',
      beside: { routeId: 'x' },
    })
  })
  test('is the first word of a list item', () => {
    expect(at('- route:\n    from:\n      steps:\n        - |')).toMatchObject({
      path: ['route', 'from', 'steps'],
      key: null,
      typed: '',
    })
  })
  test('is a word or a value between braces', () => {
    expect(at('fields:\n  - {name: Prix, tar|')).toMatchObject({
      path: ['fields'],
      key: null,
      typed: 'tar',
      beside: { name: 'Prix' },
    })
    expect(at('dialect: {decimalChar: |')).toMatchObject({ path: ['dialect'], key: 'decimalChar', typed: '' })
  })
  test('is the top of an empty text', () => {
    expect(at('|')).toEqual({ path: [], key: null, typed: '', beside: {} })
  })
})
