import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/global.layer.css'
import './theme/base.css'
import './theme/variables.css'
import './theme/fonts.css'
import './theme/components.css'

const LONGEST_WAIT = 2000

// What the server wrote is painted before the client is woken: evaluating it would hold the first paint back.
void painted().then(() => import('./start'))

function painted(): Promise<unknown> {
  if (document.querySelector('.first-view') === null || document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST_WAIT)
  })
}
