/** One at a time over all tabs of this browser; where it knows no locks, over this tab's own care. */
export function underLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request(name, work) as Promise<T>
}
