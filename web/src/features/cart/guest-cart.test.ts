import { beforeEach, expect, it } from 'vitest'
import { ProblemError } from '@/api/problem'
import type { Product } from '@/api/types'
import { addAsGuest, changeAsGuest, guestLines, moveGuestCart } from './guest-cart'

const names = () => guestLines().map((line) => line.product.name)

beforeEach(() => {
  guestLines().forEach((line) => changeAsGuest(line.product.id, 0))
  for (const [place, name] of ['disque', 'plaquettes', 'filtre'].entries())
    addAsGuest({ id: place + 1, name } as Product, 1)
})

it('moves every line', async () => {
  const moved: string[] = []
  expect(await moveGuestCart((line) => Promise.resolve(void moved.push(line.product.name)))).toEqual([])
  expect(moved).toEqual(['disque', 'plaquettes', 'filtre'])
  expect(names()).toEqual([])
})

it('names the line that is refused and brings the others', async () => {
  const soldOut = new ProblemError(409, { title: 'Épuisé' })
  const refused = await moveGuestCart((line) =>
    line.product.name === 'disque' ? Promise.reject(soldOut) : Promise.resolve(),
  )
  expect(refused).toEqual([{ name: 'disque', reason: 'Épuisé' }])
  expect(names()).toEqual([])
})

it('keeps what got no answer', async () => {
  const moving = moveGuestCart((line) =>
    line.product.name === 'disque' ? Promise.resolve() : Promise.reject(new TypeError('offline')),
  )
  await expect(moving).rejects.toThrow('offline')
  expect(names()).toEqual(['plaquettes', 'filtre'])
})
