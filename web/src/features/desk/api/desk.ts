import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { components } from '@/api/openapi'

type Schemas = components['schemas']
export const MESSAGES_PER_PAGE = 20
export const LANGUAGES = ['fr', 'ar', 'en'] as const

export const allBanners = queryOptions({
  queryKey: ['desk', 'banners'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/content/banners/all', { signal })),
})
export const allQuestions = queryOptions({
  queryKey: ['desk', 'questions'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/content/questions/all', { signal })),
})
export const pages = queryOptions({
  queryKey: ['desk', 'pages'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/content/pages', { signal })),
})

/** A page in all three languages, as its editor needs it. */
export function pageTexts(slug: string) {
  return queryOptions({
    queryKey: ['desk', 'pages', slug],
    queryFn: async ({ signal }) => {
      const texts = await Promise.all(
        LANGUAGES.map((language) =>
          body(
            api.GET('/api/v1/content/pages/{slug}', {
              params: { path: { slug } },
              headers: { 'Accept-Language': language },
              signal,
            }),
          ),
        ),
      )
      return { fr: texts[0]!, ar: texts[1]!, en: texts[2]! }
    },
  })
}

export function publish(slug: string, page: Schemas['PublishRequest']) {
  return body(api.PUT('/api/v1/content/pages/{slug}', { params: { path: { slug } }, body: page }))
}
export function addBanner(banner: Schemas['BannerRequest']) {
  return body(api.POST('/api/v1/content/banners', { body: banner }))
}
export function removeBanner(id: string) {
  return done(api.DELETE('/api/v1/content/banners/{id}', { params: { path: { id } } }))
}
export function addQuestion(question: Schemas['QuestionRequest']) {
  return body(api.POST('/api/v1/content/questions', { body: question }))
}
export function removeQuestion(id: string) {
  return done(api.DELETE('/api/v1/content/questions/{id}', { params: { path: { id } } }))
}
export function contactMessages(page: number, waiting: boolean) {
  return queryOptions({
    queryKey: ['desk', 'messages', page, waiting],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/content/contact-messages', {
          params: {
            query: {
              waiting: waiting || undefined,
              limit: MESSAGES_PER_PAGE,
              offset: (page - 1) * MESSAGES_PER_PAGE,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}
export function markHandled(id: string) {
  return done(api.POST('/api/v1/content/contact-messages/{id}/handled', { params: { path: { id } } }))
}
export function sendIssue(issue: Schemas['IssueRequest']) {
  return body(api.POST('/api/v1/newsletter/issues', { body: issue }))
}
