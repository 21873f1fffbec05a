import type { Governorate } from '@/api/types'

/** Whether a postal code lies in ranges such as `1000-1099,2000`. */
export function inRanges(ranges: string, postalCode: string): boolean {
  const code = Number(postalCode)
  return ranges.split(',').some((range) => {
    const [first, last = first] = range.split('-')
    return code >= Number(first) && code <= Number(last)
  })
}

/** The one governorate a code belongs to; undefined when none or more than one does (2035 lies in two). */
export function governorateOf(all: readonly Governorate[], postalCode: string): Governorate | undefined {
  if (!/^[1-9]\d{3}$/.test(postalCode)) return undefined
  const holders = all.filter((governorate) => inRanges(governorate.postal_ranges, postalCode))
  return holders.length === 1 ? holders[0] : undefined
}
