import { expect, it } from 'vitest'
import { formatPhone, tunisianPhone } from './phone'

it.each(['+216 22 123 456', '00216 22123456', '216 22 123 456', '22.123.456', '٢٢١٢٣٤٥٦'])(
  'reads %s as the same number',
  (typed) => expect(tunisianPhone(typed)).toBe('+21622123456'),
)

it.each(['0 71 123 456', '12345678', '2212345', 'abc'])('refuses %s', (typed) =>
  expect(tunisianPhone(typed)).toBeNull(),
)

it('is shown in groups', () => expect(formatPhone('+21622123456')).toBe('+216 22 123 456'))
