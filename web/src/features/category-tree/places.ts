export interface Branch {
  slug: string
  name: string
  /** As they are kept; Arabic and English are empty where nobody wrote them. */
  names?: { fr: string; ar: string | null; en: string | null }
  position: number
  children?: Branch[]
}

/** One line of the tree as it is drawn, with what moving it needs to know. */
export interface Line {
  branch: Branch
  depth: number
  parent: string | null
  /** Itself and its neighbours below the same parent, in their order. */
  row: Branch[]
}

export function linesOf(branches: readonly Branch[], parent: string | null = null, depth = 0): Line[] {
  const row = [...branches].sort((a, b) => a.position - b.position)
  return row.flatMap((branch) => [
    { branch, depth, parent, row },
    ...linesOf(branch.children ?? [], branch.slug, depth + 1),
  ])
}

/** Whether a branch may hang below the other: never below itself or what is below it. */
export function mayHangBelow(moved: Branch, target: Branch): boolean {
  if (moved.slug === target.slug) return false
  return (moved.children ?? []).every((child) => mayHangBelow(child, target))
}

/** The new positions when a branch goes one place up or down among its neighbours; nothing at the end of the row. */
export function swapped(line: Line, step: -1 | 1): { slug: string; position: number }[] {
  const at = line.row.findIndex((other) => other.slug === line.branch.slug)
  const other = line.row[at + step]
  if (other === undefined) return []
  const order = [...line.row]
  order[at] = other
  order[at + step] = line.branch
  return order
    .map((branch, position) => ({ slug: branch.slug, position, before: branch.position }))
    .filter((placed) => placed.position !== placed.before)
    .map(({ slug, position }) => ({ slug, position }))
}
