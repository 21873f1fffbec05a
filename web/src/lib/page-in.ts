/** The page number in an address; the first one when there is none or nonsense. */
export function pageIn(parameters: URLSearchParams): number {
  const page = Number.parseInt(parameters.get('page') ?? '1', 10)
  return Number.isFinite(page) && page > 0 ? page : 1
}
