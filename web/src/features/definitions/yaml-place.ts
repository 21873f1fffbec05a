/** Where in a YAML text somebody is typing; the text need not be well-formed. */
export interface Place {
  /** The words above, outermost first; lists add nothing. */
  path: string[]
  /** The word whose value is typed; null while a word itself is typed. */
  key: string | null
  typed: string
  /** Words and values beside it, in the same block. */
  beside: Record<string, string>
}

interface Line {
  column: number
  dashed: boolean
  key: string | null
  value: string
}

const PAIR = /^([^\s:#{}[\],'"][^:#{}[\],]*?):(?:\s+(.*))?$/

export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  const after = text.slice(offset).split('\n').slice(1)
  const head = before.pop() ?? ''
  const flow = inFlow(head)
  if (flow !== null) return { ...flow, path: [...pathOf(before, lineIn(flow.head)), ...flow.path] }
  const here = lineIn(head)
  return {
    path: pathOf(before, { ...here, key: null }),
    key: here.key,
    typed: here.value,
    beside: besides(before, after, here),
  }
}

function lineIn(text: string): Line {
  const dashes = /^\s*(?:- +|-$)*/.exec(text)?.[0] ?? ''
  const rest = text.slice(dashes.length)
  const pair = PAIR.exec(rest)
  return {
    column: dashes.length + (dashes.endsWith('-') ? 1 : 0),
    dashed: dashes.includes('-'),
    key: pair?.[1] ?? null,
    value: pair === null ? rest : (pair[2] ?? ''),
  }
}

function isEmpty(text: string): boolean {
  return /^\s*(#|$)/.test(text)
}

function pathOf(before: readonly string[], here: Line): string[] {
  const path: string[] = here.key === null ? [] : [here.key]
  let column = here.column
  for (const text of [...before].reverse()) {
    if (isEmpty(text)) continue
    const line = lineIn(text)
    if (line.column < column && line.key !== null) {
      path.unshift(line.key)
      column = line.column
    }
  }
  return path
}

/** Words of the same block: up to the dash that begins it, down to the next. */
function besides(before: readonly string[], after: readonly string[], here: Line): Record<string, string> {
  const found: Record<string, string> = {}
  const take = (line: Line) => {
    if (line.key !== null && line.column === here.column) found[line.key] = bare(line.value)
  }
  if (!here.dashed) {
    for (const text of [...before].reverse()) {
      if (isEmpty(text)) continue
      const line = lineIn(text)
      if (line.column < here.column) break
      take(line)
      if (line.dashed && line.column === here.column) break
    }
  }
  for (const text of after) {
    if (isEmpty(text)) continue
    const line = lineIn(text)
    if (line.column < here.column || (line.dashed && line.column <= here.column)) break
    take(line)
  }
  return found
}

function bare(value: string): string {
  return value.replace(/\s+#.*$/, '').replace(/^(['"])(.*)\1$/, '$2')
}

/** Inside braces of one line: `- {name: Prix, tar|`. */
function inFlow(head: string): (Place & { head: string }) | null {
  let depth = 0
  for (let at = head.length - 1; at >= 0; at--) {
    if (head[at] === '}') depth++
    if (head[at] === '{' && depth-- === 0) {
      const parts = head.slice(at + 1).split(',')
      const last = (parts.pop() ?? '').trimStart()
      const pair = PAIR.exec(last)
      const beside: Record<string, string> = Object.fromEntries<string>(
        parts.flatMap((part) => {
          const told = PAIR.exec(part.trim())
          return told === null ? [] : [[told[1] ?? '', bare(told[2] ?? '')] as const]
        }),
      )
      const above = head.slice(0, at).trimEnd()
      return {
        head: above,
        path: [],
        key: pair?.[1] ?? null,
        typed: pair === null ? last : (pair[2] ?? ''),
        beside,
      }
    }
  }
  return null
}
