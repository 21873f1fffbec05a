import { expect, it } from 'vitest'
import { cutEvents } from './server-events'

it('cuts whole events and keeps the rest for later', () => {
  const { events, rest } = cutEvents('event:progress\ndata:{"a":1}\n\n:still there\n\nevent:out')
  expect(events).toEqual([{ name: 'progress', data: '{"a":1}' }])
  expect(rest).toBe('event:out')
})

it('joins the lines of one event, whatever ends them', () =>
  expect(cutEvents('data: a\r\ndata: b\r\n\r\n').events).toEqual([{ name: 'message', data: 'a\nb' }]))
