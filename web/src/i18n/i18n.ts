import i18n, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { queryClient } from '@/lib/query-client'
import { directionOf, LANGUAGES, type Language } from './languages'

const files = import.meta.glob<{ default: ResourceKey }>('./{fr,ar,en}/*.json')

const fromFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, callback) {
    const load = files[`./${language}/${namespace}.json`]
    if (!load) return callback(new Error(`no texts ${language}/${namespace}`), null)
    load().then(
      (file) => callback(null, file.default),
      (error: Error) => callback(error, null),
    )
  },
}

/** Every area loads the texts it needs; a visitor of the shop never loads those of the console. */
export function startTranslations() {
  return i18n
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: document.documentElement.lang || 'fr',
      supportedLngs: LANGUAGES,
      fallbackLng: 'fr',
      ns: ['common', 'shop'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
      load: 'currentOnly',
    })
}

export async function speak(language: Language) {
  try {
    localStorage.setItem('aloauto.language', language)
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
  // The language of the page is also what the API is asked in: it changes before anything is asked anew.
  document.documentElement.lang = language
  await i18n.changeLanguage(language)
  document.documentElement.dir = directionOf(language)
  // What has been answered so far was said in the other language; it stays on the screen until the new answer is there.
  await queryClient.invalidateQueries()
}
