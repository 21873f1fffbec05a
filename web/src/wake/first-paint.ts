/** Longer than a first paint takes on a slow phone; for browsers that never tell of one. */
const LONGEST_WAIT = 4000
const AT_ONCE = 6

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

/** Lets the browser answer to whoever touches the page. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Fetches together what this page needs of the client; the server names it (storefront.FirstFiles). */
export async function fetchFirstFiles() {
  const named = document.getElementById('first-files')?.textContent ?? '[]'
  for (const [place, file] of (JSON.parse(named) as string[]).entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await breath()
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = file
    document.head.append(link)
  }
}
