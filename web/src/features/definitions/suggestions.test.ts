import { expect, test } from 'vitest'
import schema from '../../../../mappings/mapping.schema.json'
import { suggestionsAt } from './suggestions'
import type { Words } from './types'
import { placeIn } from './yaml-place'

const words: Words = {
  templates: [
    {
      id: 'stock-file-intake',
      description: 'Takes a stock file',
      parameters: [
        { name: 'mapping', description: 'Stem of the mapping', default_value: '', required: true },
        { name: 'inbox', description: 'Folder', default_value: 'in', required: false },
      ],
    },
  ],
  under: { templatedRoute: ['routeTemplateRef', 'routeId', 'parameters'], steps: ['bean', 'filter'] },
  files: { mappings: ['garage', 'pieces-tunis-stock'], vendors: ['garage'] },
  mapping_schema: JSON.stringify(schema),
}

function offered(kind: string, text: string) {
  const place = placeIn(text.replace('|', ''), text.indexOf('|'))
  return suggestionsAt(kind, place, words).map((suggestion) => suggestion.word)
}

test('a flow is offered templates, its parameters and what the folder has', () => {
  expect(offered('vendors', '- templatedRoute:\n    routeTemplateRef: |')).toEqual(['stock-file-intake'])
  expect(offered('vendors', '- templatedRoute:\n    routeId: x\n    |')).toEqual([
    'routeTemplateRef',
    'parameters',
  ])
  const item = '- templatedRoute:\n    parameters:\n      - name: '
  expect(offered('vendors', `${item}|`)).toContain('inbox')
  expect(offered('vendors', `${item}mapping\n        value: |`)).toEqual(['garage', 'pieces-tunis-stock', ''])
  expect(offered('vendors', `${item}inbox\n        value: |`)).toEqual(['in'])
  expect(offered('templates', '- routeTemplate:\n    from:\n      steps:\n        - |')).toEqual([
    'bean',
    'filter',
  ])
})

test('a mapping is offered what its JSON Schema knows', () => {
  expect(offered('mappings', 'description: x\n|')).toContain('dialect')
  expect(offered('mappings', 'description: x\n|')).not.toContain('description')
  expect(offered('mappings', 'kind: |')).toContain('catalogue')
  expect(offered('mappings', 'dialect: {decimalChar: |')).toEqual(['","', '"."'].map((sign) => sign))
  expect(offered('mappings', 'fields:\n  - name: Prix\n    |')).toContain('target')
})
