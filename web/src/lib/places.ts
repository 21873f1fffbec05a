/**
 * Where in this client a link of a notice or a mail leads. The API names things by itself (`/orders/…`); which space
 * shows them depends on who reads.
 */
const PLACES: [RegExp, (role: string, id: string) => string][] = [
  [/^\/orders\/([\w-]+)$/, (_role, id) => `/compte/commandes/${id}`],
  [/^\/returns\/([\w-]+)$/, () => '/compte/retours'],
  [
    /^\/support\/tickets\/([\w-]+)$/,
    (role, id) => (role === 'admin' ? `/console/demandes/${id}` : `/compte/aide/${id}`),
  ],
  [/^\/disputes\/([\w-]+)$/, (role, id) => `${ROOMS[role] ?? '/compte'}/litiges/${id}`],
  [/^\/products\/([\w-]+)$/, (_role, id) => `/produits/${id}`],
  [/^\/vendor\/orders\/([\w-]+)$/, (_role, id) => `/vendeur/commandes/${id}`],
  [/^\/vendor\/files\/([\w-]+)$/, (_role, id) => `/vendeur/fichiers/${id}`],
  [/^\/vendor\/returns\/([\w-]+)$/, () => '/vendeur/retours'],
  [/^\/vendor\/feeds()$/, () => '/vendeur/flux'],
  [/^\/vendor()$/, () => '/vendeur'],
  [/^\/(?:account|users)\b()/, () => '/compte/securite'],
]
const ROOMS: Record<string, string> = { vendor: '/vendeur', admin: '/console' }

export function placeOf(link: string, role: string): string {
  const path = link.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '')
  for (const [shape, place] of PLACES) {
    const match = shape.exec(path)
    if (match) return place(role, match[1] ?? '')
  }
  return path.startsWith('/') && !path.startsWith('//') ? path : '/'
}
