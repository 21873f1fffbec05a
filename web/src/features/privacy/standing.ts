interface Consent {
  purpose: string
  given: boolean
  recorded_at: string
}

/** What holds for a purpose: the last leaf of the ledger, whatever order it was told in. */
export function standing<T extends Consent>(ledger: readonly T[], purpose: string): T | null {
  return ledger
    .filter((entry) => entry.purpose === purpose)
    .reduce<T | null>(
      (last, entry) => (last === null || entry.recorded_at > last.recorded_at ? entry : last),
      null,
    )
}
