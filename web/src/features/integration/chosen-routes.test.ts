import { expect, it } from 'vitest'
import { chosenRoutes } from './chosen-routes'
import type { Route } from './types'

const route = (id: string, kind: string, status: string) =>
  ({ id, kind, status, file: `${kind}/${id}.camel.yaml`, template: null }) as Route

const all = [
  route('stock-file-intake', 'templates', 'live'),
  route('b-stock', 'vendors', 'live'),
  route('a-odoo', 'erp', 'stopped'),
  route('c-stock', 'vendors', 'refused'),
]
const ids = (choice: Partial<Parameters<typeof chosenRoutes>[1]>) =>
  chosenRoutes(all, { kind: '', status: '', word: '', ...choice }).map((each) => each.id)

it('names what is refused first, then what is stopped, templates last', () =>
  expect(ids({})).toEqual(['c-stock', 'a-odoo', 'b-stock', 'stock-file-intake']))
it('finds by kind, state and word', () => {
  expect(ids({ kind: 'vendors', status: 'live' })).toEqual(['b-stock'])
  expect(ids({ word: ' ODOO ' })).toEqual(['a-odoo'])
})
