import { expect, it } from 'vitest'
import { blocksOf } from './prose'

it('reads headings, lists, strong words and links', () => {
  expect(blocksOf('## Délai\nDix **jours**.\n\n- un\n- [deux](/retours)')).toEqual([
    { kind: 'heading', pieces: [{ kind: 'text', text: 'Délai' }] },
    {
      kind: 'paragraph',
      pieces: [
        { kind: 'text', text: 'Dix ' },
        { kind: 'strong', text: 'jours' },
        { kind: 'text', text: '.' },
      ],
    },
    {
      kind: 'list',
      items: [[{ kind: 'text', text: 'un' }], [{ kind: 'link', text: 'deux', to: '/retours' }]],
    },
  ])
})

it('leaves tags and dangerous addresses as the text they are', () => {
  const text = '<script>alert(1)</script> [x](javascript:alert(1)) [y](//evil.example)'
  expect(blocksOf(text)).toEqual([{ kind: 'paragraph', pieces: [{ kind: 'text', text }] }])
})
