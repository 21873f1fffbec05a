import { expect, it } from 'vitest'
import { deviceOf } from './device'

it('names a browser and its system', () => {
  expect(
    deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36'),
  ).toBe('Chrome, Windows')
  expect(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0')).toBe(
    'Firefox, Linux',
  )
})

it('shows the words of a program as they are, and nothing of nothing', () => {
  expect(deviceOf('curl/7.88.1')).toBe('curl/7.88.1')
  expect(deviceOf(null)).toBe('–')
})
