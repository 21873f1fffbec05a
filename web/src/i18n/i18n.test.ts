import { expect, it, vi } from 'vitest'
import { QueryObserver } from '@tanstack/react-query'
import { queryClient } from '@/lib/query-client'
import { speak, startTranslations } from './i18n'

it('asks anew what is on the screen, in the language now spoken', async () => {
  document.documentElement.lang = 'fr'
  await startTranslations()
  const asked: string[] = []
  const shown = new QueryObserver(queryClient, {
    queryKey: ['said'],
    queryFn: () => {
      asked.push(document.documentElement.lang)
      return document.documentElement.lang
    },
    staleTime: Infinity,
  })
  const leave = shown.subscribe(() => undefined)
  await vi.waitFor(() => expect(shown.getCurrentResult().data).toBe('fr'))

  await speak('ar')

  expect(asked).toEqual(['fr', 'ar'])
  expect(shown.getCurrentResult().data).toBe('ar')
  expect(document.documentElement.dir).toBe('rtl')
  leave()
})
