export { default as words } from 'i18next'
export { createBrowserRouter } from 'react-router'
export { QueryClient } from '@tanstack/react-query'
