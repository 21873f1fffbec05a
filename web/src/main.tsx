import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/global.layer.css'
import './theme/base.css'
import './theme/variables.css'
import './theme/fonts.css'
import './theme/components.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { startTranslations } from './i18n/i18n'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
void startTranslations()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
