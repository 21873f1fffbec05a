import { api, body, done } from '@/api/client'
import type { components } from '@/api/openapi'

export function changePart(id: number, change: components['schemas']['ProductRequest']) {
  return body(api.PATCH('/api/v1/products/{id}', { params: { path: { id } }, body: change }))
}

/** Takes a part off sale for good; orders keep its name. */
export function archivePart(id: number) {
  return done(api.DELETE('/api/v1/products/{id}', { params: { path: { id } } }))
}
