import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { router } from './app/router'
import { startTranslations } from './i18n/i18n'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

// The page and its words are there before the client takes the place of the view the server wrote, so that nothing blinks;
// as a transition it is drawn in small steps, between which the browser answers to whoever touches it.
void Promise.allSettled([startTranslations(), firstPage()]).then(() => {
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    )
  })
})

function firstPage(): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe((state) => {
      if (!state.initialized) return
      stop()
      resolve()
    })
  })
}
