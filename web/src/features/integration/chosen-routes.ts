import type { Route } from './types'

interface Choice {
  kind: string
  status: string
  word: string
}

/** The routes that fit, what is refused first, then what is stopped, templates last; names in order. */
export function chosenRoutes(all: readonly Route[], { kind, status, word }: Choice): Route[] {
  const wanted = word.trim().toLowerCase()
  return all
    .filter(
      (route) =>
        (kind === '' || route.kind === kind) &&
        (status === '' || route.status === status) &&
        (wanted === '' || `${route.id} ${route.file} ${route.template ?? ''}`.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id))
}

function rank(route: Route): number {
  if (route.status === 'refused') return 0
  if (route.kind === 'templates') return 3
  return route.status === 'stopped' ? 1 : 2
}
