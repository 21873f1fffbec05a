/** Longer than a first paint takes on a slow phone; for browsers that never tell of one. */
const LONGEST_WAIT = 4000

/** When the view the server wrote is on the screen, at once when there is none that somebody could see. */
export function painted(): Promise<void> {
  const written = document.querySelector('.first-view') !== null
  const readable = document.documentElement.dataset['written'] !== 'otherwise'
  if (!written || !readable || document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    new PerformanceObserver((seen, observer) => {
      if (seen.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      setTimeout(resolve)
    }).observe({ type: 'paint', buffered: true })
    setTimeout(resolve, LONGEST_WAIT)
  })
}

/** Fetches together what this page needs of the client; the server names it (storefront.FirstFiles). */
export function fetchFirstFiles() {
  const named = document.getElementById('first-files')?.textContent ?? '[]'
  for (const file of JSON.parse(named) as string[]) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = file
    document.head.append(link)
  }
}
