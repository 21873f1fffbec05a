import { expect, it } from 'vitest'
import { governorateOf } from './postal-codes'

const tunis = { code: 'TN-11', name_fr: 'Tunis', name_ar: 'تونس', postal_ranges: '1000-1099,2000,2035' }
const ariana = { code: 'TN-12', name_fr: 'Ariana', name_ar: 'أريانة', postal_ranges: '2020,2035-2037' }

it('finds the governorate of a postal code', () => {
  expect(governorateOf([tunis, ariana], '1053')).toBe(tunis)
  expect(governorateOf([tunis, ariana], '2036')).toBe(ariana)
})

it('does not choose for a code that lies in two governorates, nor for one nobody knows', () => {
  expect(governorateOf([tunis, ariana], '2035')).toBeUndefined()
  expect(governorateOf([tunis, ariana], '9999')).toBeUndefined()
  expect(governorateOf([tunis, ariana], '10')).toBeUndefined()
})
