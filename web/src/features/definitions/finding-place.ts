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
  const word = /^[^\s:,{}[\]]+/.exec(line.slice(column))?.[0]
  if (word !== undefined) {
    const instead = MEANT.exec(finding.reason)?.[1] ?? null
    return { from: start + column, to: start + column + word.length, reason: finding.reason, instead }
  }
  const indent = line.length - line.trimStart().length
  return { from: start + indent, to: start + line.length, reason: finding.reason, instead: null }
}
