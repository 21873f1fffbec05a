import { queryOptions } from '@tanstack/react-query'
import { api, body, done } from '@/api/client'
import type { components } from '@/api/openapi'
import { handIn } from '@/lib/files'

export type PartPicture = components['schemas']['ProductImagesImage']

export function pictures(part: number) {
  return queryOptions({
    queryKey: ['parts', 'pictures', part],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/products/{id}/images', { params: { path: { id: part } }, signal })),
  })
}

/** One after the other, so that they stand in the order in which they were chosen. */
export async function addPictures(part: number, files: readonly File[]) {
  for (const file of files) await handIn<PartPicture>(`/api/v1/products/${part}/images`, file)
}

export function changePicture(part: number, image: number, change: components['schemas']['ImageRequest']) {
  return body(
    api.PATCH('/api/v1/products/{id}/images/{image}', {
      params: { path: { id: part, image } },
      body: change,
    }),
  )
}

/** The first becomes the main one. */
export function orderPictures(part: number, images: number[]) {
  return body(api.PUT('/api/v1/products/{id}/images', { params: { path: { id: part } }, body: { images } }))
}

export function removePicture(part: number, image: number) {
  return done(api.DELETE('/api/v1/products/{id}/images/{image}', { params: { path: { id: part, image } } }))
}
