import { queryOptions } from '@tanstack/react-query'
import { body, done, publicApi } from '@/api/client'
import type { components } from '@/api/openapi'

const FIVE_MINUTES = 5 * 60_000

/** A page the staff keeps, in the language of the address. */
export function publishedPage(slug: string, language: string) {
  return queryOptions({
    queryKey: ['content', 'pages', slug, language],
    queryFn: ({ signal }) =>
      body(publicApi.GET('/api/v1/content/pages/{slug}', { params: { path: { slug } }, signal })),
    staleTime: FIVE_MINUTES,
  })
}

export function questions(language: string) {
  return queryOptions({
    queryKey: ['content', 'questions', language],
    queryFn: ({ signal }) => body(publicApi.GET('/api/v1/content/questions', { signal })),
    staleTime: FIVE_MINUTES,
  })
}

export function writeToUs(message: components['schemas']['ContactRequest']) {
  return done(publicApi.POST('/api/v1/content/contact-messages', { body: message }))
}
