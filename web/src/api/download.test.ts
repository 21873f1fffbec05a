import { expect, it } from 'vitest'
import { fileNameIn } from './download'

it.each([
  [`attachment; filename="reliability.csv"`, 'reliability.csv'],
  [
    `attachment; filename="=?UTF-8?Q?a?="; filename*=UTF-8''pi%C3%A8ces.rejected.xlsx`,
    'pièces.rejected.xlsx',
  ],
  [`attachment; filename="=?UTF-8?Q?a?="`, null],
  [null, null],
])('reads the name in %s', (given, name) => expect(fileNameIn(given)).toBe(name))
