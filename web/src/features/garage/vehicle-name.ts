import type { VehicleType } from '@/api/types'

/** `Peugeot 206 1.4 HDi (2003–2009)`: what a person calls the car, years open to the right while it is built. */
export function vehicleName(type: VehicleType): string {
  return `${type.make} ${type.model} ${engineName(type)}`
}

export function engineName(type: VehicleType): string {
  const engine = [
    type.generation,
    type.cc ? `${type.cc} cm³` : null,
    type.kw ? `${type.kw} kW` : null,
    type.engine_code,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' ')
  return `${engine} (${type.year_from}–${type.year_to ?? ''})`.trim()
}
