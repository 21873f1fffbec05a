import { describe, expect, it } from 'vitest'
import type { VehicleType } from '@/api/types'
import { engineName, vehicleName } from './vehicle-name'

const type = {
  make: 'Peugeot',
  model: '206',
  generation: null,
  cc: 1398,
  kw: 50,
  engine_code: null,
  year_from: 2003,
  year_to: 2009,
} as VehicleType

describe('the name of a vehicle', () => {
  it('leaves out what is not known', () => {
    expect(vehicleName(type)).toBe('Peugeot 206 1398 cm³ 50 kW (2003–2009)')
  })
  it('leaves the years open while it is built', () => {
    expect(engineName({ ...type, year_to: null, cc: null, kw: null })).toBe('(2003–)')
  })
})
