import react from '@vitejs/plugin-react'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { firstPages } from './scripts/first-pages'

const target = process.env.ALOAUTO_API_URL ?? 'http://127.0.0.1:8080'
// The API sees its own origin, as it does when it serves this client itself.
const api = { target, changeOrigin: true, headers: { origin: target } }

/** What the server that serves this client shall send with every page (see README.md). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' https: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What every page needs, in pieces that are each evaluated in a moment (src/wake). */
const PIECES = {
  react: ['react', 'react-dom', 'scheduler'],
  libraries: ['react-router', 'i18next', '@tanstack/query-core'],
}

function chunkOf(file: string): string | undefined {
  const own = /\/src\/wake\/(\w+)\.ts$/.exec(file)?.[1]
  if (own !== undefined) return own
  const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]
  return Object.entries(PIECES).find(([, names]) => name !== undefined && names.includes(name))?.[0]
}

/** Its package names the build with warnings for developers only. */
const leanRouter = {
  'react-router': fileURLToPath(
    new URL('./node_modules/react-router/dist/production/index.mjs', import.meta.url),
  ),
}

export default defineConfig(({ command }) => ({
  plugins: [react(), firstPages()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      ...(command === 'build' ? leanRouter : {}),
    },
  },
  // `ProductCard-name`: what the server writes before the client is there wears the same classes (storefront.FirstView).
  css: {
    modules: {
      generateScopedName: (name, file) => `${basename(file).replace(/\.module\.css.*$/, '')}-${name}`,
    },
  },
  server: { port: 5173, proxy: { '/api': api } },
  preview: {
    port: 4173,
    proxy: { '/api': api },
    headers: { 'Content-Security-Policy': contentSecurityPolicy },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // No data: URIs, so that the content security policy can name 'self' alone for fonts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One style sheet, so that the view the server writes is dressed without waiting for the client.
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    // Floating UI declares no side effects but is kept whole unless that is said here; the shop does not use it.
    rollupOptions: {
      treeshake: { moduleSideEffects: (id) => !id.includes('@floating-ui') },
      output: { manualChunks: chunkOf },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
  },
}))
