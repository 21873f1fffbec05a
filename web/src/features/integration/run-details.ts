interface Details {
  plain: [string, string][]
  nested: string | null
  receipt: string | null
}

/** Splits what an exchange left in the log into plain values, what is deeper, and the file it was about. */
export function plainDetails(details: unknown): Details {
  if (typeof details !== 'object' || details === null) return { plain: [], nested: null, receipt: null }
  const entries = Object.entries(details as Record<string, unknown>)
  const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)
  const deep = entries.filter(([, value]) => value !== null && !isPlain(value))
  const receipt = entries.find(([name]) => name === 'receipt')?.[1]
  return {
    plain: entries.filter(([, value]) => isPlain(value)).map(([name, value]) => [name, String(value)]),
    nested: deep.length === 0 ? null : JSON.stringify(Object.fromEntries(deep), null, 2),
    receipt: typeof receipt === 'string' ? receipt : null,
  }
}
