/** A run time as the API may write it (seconds, `PT12.4S` or `00:00:12.4`), in seconds. */
export function runSeconds(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return value
  const iso = /^P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(value)
  if (iso)
    return (
      Number(iso[1] ?? 0) * 86400 +
      Number(iso[2] ?? 0) * 3600 +
      Number(iso[3] ?? 0) * 60 +
      Number(iso[4] ?? 0)
    )
  const clock = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(value)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
  const plain = Number(value)
  return Number.isFinite(plain) ? plain : null
}
