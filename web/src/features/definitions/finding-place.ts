import type { Finding } from './types'

/** Where a finding's word stands in the text, and what the gate would have written instead. */
export interface Marked {
  from: number
  to: number
  reason: string
  instead: string | null
}

const MEANT = /Vouliez-vous dire « (.+?) » \?/

/** A finding as a stretch of the text: the word at its column, or the line when there is none. */
export function markedIn(text: string, finding: Pick<Finding, 'line' | 'column' | 'reason'>): Marked {
  const lines = text.split('\n')
  const number = Math.min(Math.max(finding.line, 1), lines.length)
  const line = lines[number - 1] ?? ''
  const start = lines.slice(0, number - 1).reduce((sum, each) => sum + each.length + 1, 0)
  const column = Math.min(Math.max(finding.column, 1) - 1, line.length)
  const meant = MEANT.exec(finding.reason)
  const wrong = meant === null ? undefined : quotedIn(finding.reason.slice(0, meant.index), line, column)
  if (meant?.[1] !== undefined && wrong !== undefined) {
    const at = start + line.indexOf(wrong, column)
    return { from: at, to: at + wrong.length, reason: finding.reason, instead: meant[1] }
  }
  const word = /^[^\s:,{}[\]]+/.exec(line.slice(column))?.[0]
  if (word !== undefined) {
    return {
      from: start + column,
      to: start + column + word.length,
      reason: finding.reason,
      instead: null,
    }
  }
  const indent = line.length - line.trimStart().length
  return { from: start + indent, to: start + line.length, reason: finding.reason, instead: null }
}

/** The last word in quotes that stands in the line from this column on: the one that is wrong. */
function quotedIn(reason: string, line: string, column: number): string | undefined {
  return [...reason.matchAll(/« (.+?) »/g)]
    .map((quoted) => quoted[1] ?? '')
    .reverse()
    .find((word) => word !== '' && line.includes(word, column))
}
