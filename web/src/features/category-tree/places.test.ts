import { expect, it } from 'vitest'
import { linesOf, mayHangBelow, swapped, type Branch } from './places'

const pads: Branch = { slug: 'pads', name: 'Pads', position: 0 }
const discs: Branch = { slug: 'discs', name: 'Discs', position: 1 }
const brakes: Branch = { slug: 'brakes', name: 'Brakes', position: 1, children: [discs, pads] }
const oils: Branch = { slug: 'oils', name: 'Oils', position: 0 }

it('draws the tree in its order', () => {
  expect(linesOf([brakes, oils]).map((line) => [line.branch.slug, line.depth])).toEqual([
    ['oils', 0],
    ['brakes', 0],
    ['pads', 1],
    ['discs', 1],
  ])
})

it('never hangs a branch below itself', () => {
  expect(mayHangBelow(brakes, pads)).toBe(false)
  expect(mayHangBelow(brakes, brakes)).toBe(false)
  expect(mayHangBelow(pads, oils)).toBe(true)
})

it('changes places with a neighbour and stays at the end of the row', () => {
  const [, , first, last] = linesOf([brakes, oils])
  expect(swapped(first!, 1)).toEqual([
    { slug: 'discs', position: 0 },
    { slug: 'pads', position: 1 },
  ])
  expect(swapped(last!, 1)).toEqual([])
})
