import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/global.layer.css'
import './theme/base.css'
import './theme/variables.css'
import './theme/fonts.css'
import './theme/components.css'
import { breath, fetchFirstFiles, painted } from './wake/first-paint'

void wake()

/**
 * What the server wrote is painted before the client is even fetched: neither its bytes nor its evaluation hold the first
 * paint back. Its libraries are then evaluated one by one, so that the browser can answer to a touch between them.
 */
async function wake() {
  await painted()
  await fetchFirstFiles()
  await import('./wake/react')
  await breath()
  await import('./wake/libraries')
  await breath()
  await import('./start')
}
