import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fetchFirstFiles, painted } from './first-paint'

type Tell = (seen: { getEntriesByName: (name: string) => object[] }, observer: { disconnect(): void }) => void

let tell: Tell | undefined

beforeEach(() => {
  document.head.innerHTML = ''
  document.body.innerHTML = '<div id="root"><div class="first-view">Plaquettes</div></div>'
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(told: Tell) {
        tell = told
      }
      observe() {}
    },
  )
})

afterEach(() => {
  tell = undefined
  vi.unstubAllGlobals()
  vi.useRealTimers()
  delete document.documentElement.dataset['written']
})

function paint(name: string) {
  tell?.({ getEntriesByName: (asked) => (asked === name ? [{}] : []) }, { disconnect: () => undefined })
}

it('waits until what the server wrote is on the screen', async () => {
  vi.useFakeTimers()
  const waiting = vi.fn()
  void painted().then(waiting)

  paint('first-paint')
  await vi.advanceTimersByTimeAsync(100)
  expect(waiting).not.toHaveBeenCalled()

  paint('first-contentful-paint')
  await vi.advanceTimersByTimeAsync(1)
  expect(waiting).toHaveBeenCalled()
})

it('does not wait for ever in a browser that tells of no paint', async () => {
  vi.useFakeTimers()
  const waiting = vi.fn()
  void painted().then(waiting)

  await vi.advanceTimersByTimeAsync(4000)

  expect(waiting).toHaveBeenCalled()
})

it('does not wait for a view nobody can read', async () => {
  document.documentElement.dataset['written'] = 'otherwise'
  await painted()
  expect(tell).toBeUndefined()
})

it('does not wait when the server wrote nothing', async () => {
  document.body.innerHTML = '<div id="root"></div>'
  await painted()
  expect(tell).toBeUndefined()
})

it('fetches the files the server names', async () => {
  const files = Array.from({ length: 14 }, (_, place) => `/assets/${place}.js`)
  document.body.innerHTML = `<script type="application/json" id="first-files">${JSON.stringify(files)}</script>`
  await fetchFirstFiles()
  const links = [...document.head.querySelectorAll('link[rel=modulepreload]')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual(files)
})
