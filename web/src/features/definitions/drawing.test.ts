import { expect, test } from 'vitest'
import { drawingOf } from './drawing'

const CHART = `flowchart TD
  n0(["direct:inbox-garage"])
  n1["claim<br/>intake.claim"]
  n0 --> n1
  n2{"only-when-it-is-ours<br/>filter"}
  n1 --> n2
  n3["load<br/>intake.load"]
  n2 -- "\${body} != #quot;x#quot;" --> n3
  n4["report<br/>intake.report"]
  n3 --> n4
  n2 -- "else" --> n4
`

test('the engine’s flowchart becomes steps in rows and arrows with their conditions', () => {
  const drawing = drawingOf(CHART)
  expect(drawing.steps.map((step) => [step.lines[0], step.shape, step.x, step.y])).toEqual([
    ['direct:inbox-garage', 'start', 0, 0],
    ['claim', 'step', 0, 1],
    ['only-when-it-is-ours', 'decision', 0, 2],
    ['load', 'step', 0, 3],
    ['report', 'step', 0, 4],
  ])
  expect(drawing.arrows.map((arrow) => arrow.label)).toEqual(['', '', '${body} != "x"', '', 'else'])
  expect(drawing.rows).toBe(5)
})

test('branches stand beside each other, a second route below the first', () => {
  const drawing = drawingOf(
    'n0(["a"])\nn1{"choice"}\nn0 --> n1\nn2["b"]\nn1 --> n2\nn3["c"]\nn1 --> n3\nn4(["d"])',
  )
  expect(drawing.steps.map((step) => [step.x, step.y])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 2],
    [0, 3],
  ])
  expect(drawing.columns).toBe(2)
})

test('nothing is drawn of nothing', () => {
  expect(drawingOf('')).toEqual({ steps: [], arrows: [], columns: 0, rows: 0 })
})
