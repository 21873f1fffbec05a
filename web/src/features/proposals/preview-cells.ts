import type { PreviewRow } from './types'

export interface PreviewCells {
  line: number
  cells: Record<string, string>
  problems: string[]
}

/** Rows of `field: value` pairs as a table: the fields any row has, in the order they come up, and each row's cells. */
export function previewCells(rows: readonly PreviewRow[]): { fields: string[]; rows: PreviewCells[] } {
  const fields: string[] = []
  const read = rows.map((row) => {
    const cells: Record<string, string> = {}
    for (const pair of row.values) {
      const colon = pair.indexOf(': ')
      const field = pair.slice(0, colon)
      cells[field] = pair.slice(colon + 2)
      if (!fields.includes(field)) fields.push(field)
    }
    return { line: row.line, cells, problems: row.problems }
  })
  return { fields, rows: read }
}
