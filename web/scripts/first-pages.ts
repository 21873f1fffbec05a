import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const PAGES = { home: 'HomePage', catalogue: 'CataloguePage', product: 'ProductPage' }
const LANGUAGES = ['fr', 'ar', 'en'] as const
const FONTS = { fr: [/archivo-latin-wght/], en: [/archivo-latin-wght/], ar: [/arabic-400/, /arabic-600/] }
/** The words of a first view. */
const WORDS =
  /^(home|catalogue\.(title|results_for)|product\.(reference|vat_|description)|availability|vendor\.sold_by|nav\.(catalogue|help|contact))/

/**
 * Tells the server that hands out the first page (first-pages.json, marketplace-api's storefront) which files each page
 * somebody comes in by needs beside the client itself, and the words it may write before the client is there.
 */
export function firstPages(): Plugin {
  return {
    name: 'first-pages',
    apply: 'build',
    generateBundle(_, bundle) {
      const outputs = Object.values(bundle)
      const chunks = outputs.filter((output) => output.type === 'chunk')
      const entry = chunks.find((chunk) => chunk.isEntry)
      const alone = new Set([entry?.fileName, ...(entry?.imports ?? [])])
      const chunkOf = (module: string) =>
        chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(module)))
      const needs = (module: string) => {
        const files = new Set<string>()
        const visit = (file: string) => {
          if (files.has(file) || alone.has(file)) return
          files.add(file)
          chunks.find((chunk) => chunk.fileName === file)?.imports.forEach(visit)
        }
        const own = chunkOf(module)
        if (own === undefined) this.error(`no chunk of ${module}`)
        visit(own.fileName)
        return [...files]
      }
      const named = (patterns: RegExp[]) =>
        outputs
          .map((output) => output.fileName)
          .filter((file) => file.endsWith('.woff2') && patterns.some((one) => one.test(file)))
      const eachLanguage = <T>(of: (language: (typeof LANGUAGES)[number]) => T) =>
        Object.fromEntries(LANGUAGES.map((language) => [language, of(language)]))
      this.emitFile({
        type: 'asset',
        fileName: 'first-pages.json',
        source: JSON.stringify({
          pages: Object.fromEntries(
            Object.entries(PAGES).map(([name, page]) => [name, needs(`/pages/${page}.tsx`)]),
          ),
          texts: eachLanguage((language) =>
            ['common', 'shop'].flatMap((area) => needs(`/i18n/${language}/${area}.json`)),
          ),
          fonts: eachLanguage((language) => named(FONTS[language])),
          words: eachLanguage(wordsOf),
        }),
      })
    },
  }
}

function wordsOf(language: string): Record<string, string> {
  const words: Record<string, string> = {}
  const read = (texts: object, above: string) => {
    for (const [name, text] of Object.entries(texts)) {
      const key = above + name
      if (typeof text === 'object') read(text as object, `${key}.`)
      else if (WORDS.test(key)) words[key] = text as string
    }
  }
  for (const area of ['common', 'shop']) {
    const file = new URL(`../src/i18n/${language}/${area}.json`, import.meta.url)
    read(JSON.parse(readFileSync(file, 'utf8')) as object, '')
  }
  return words
}
