/** A step of a route as it is drawn. */
export interface Step {
  id: string
  lines: string[]
  shape: 'start' | 'step' | 'decision'
  x: number
  y: number
}

export interface Arrow {
  from: Step
  to: Step
  label: string
}

export interface Drawing {
  steps: Step[]
  arrows: Arrow[]
  columns: number
  rows: number
}

const NODE = /^(n\d+)(\(\["|\["|\{")(.*)("\]\)|"\]|"\})$/
const ARROW = /^(n\d+) (?:-- "(.*)" )?--> (n\d+)$/
const SHAPES: Record<string, Step['shape']> = { '(["': 'start', '["': 'step', '{"': 'decision' }

/** Reads the engine's flowchart and gives every step its column and row: a row below the lowest step it comes from. */
export function drawingOf(chart: string): Drawing {
  const steps = new Map<string, Step>()
  const arrows: Arrow[] = []
  for (const line of chart.split('\n').map((text) => text.trim())) {
    const node = NODE.exec(line)
    if (node !== null) {
      const [, id = '', open = '', text = ''] = node
      steps.set(id, {
        id,
        lines: text.split('<br/>').map(plain),
        shape: SHAPES[open] ?? 'step',
        x: 0,
        y: 0,
      })
    }
    const arrow = ARROW.exec(line)
    const from = steps.get(arrow?.[1] ?? '')
    const to = steps.get(arrow?.[3] ?? '')
    if (from !== undefined && to !== undefined) arrows.push({ from, to, label: plain(arrow?.[2] ?? '') })
  }
  place([...steps.values()], arrows)
  const all = [...steps.values()]
  return {
    steps: all,
    arrows,
    columns: Math.max(0, ...all.map((step) => step.x + 1)),
    rows: Math.max(0, ...all.map((step) => step.y + 1)),
  }
}

/** Steps come in the order of their flow, so that one pass knows all that leads to each. */
function place(steps: readonly Step[], arrows: readonly Arrow[]) {
  const taken = new Map<number, number>()
  let lowest = -1
  for (const step of steps) {
    const before = arrows.filter((arrow) => arrow.to === step).map((arrow) => arrow.from)
    step.y = before.length === 0 ? lowest + 1 : Math.max(...before.map((from) => from.y)) + 1
    const free = taken.get(step.y) ?? 0
    const under = before.length === 0 ? 0 : Math.min(...before.map((from) => from.x))
    step.x = Math.max(free, under)
    taken.set(step.y, step.x + 1)
    lowest = Math.max(lowest, step.y)
  }
}

function plain(text: string): string {
  return text.replaceAll('#quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}
