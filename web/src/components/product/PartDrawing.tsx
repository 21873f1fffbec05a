import {
  IconBolt,
  IconCar,
  IconCarSuspension,
  IconCircuitMotor,
  IconDisc,
  IconDroplet,
  IconEngine,
  IconFilter,
  IconManualGearbox,
  IconMotorbike,
  IconTemperature,
  IconTool,
  type Icon,
} from '@tabler/icons-react'

const DRAWINGS: [RegExp, Icon][] = [
  [/moto/, IconMotorbike],
  [/frein|disque|plaquette|etrier|tambour/, IconDisc],
  [/filtr/, IconFilter],
  [/huile|liquide/, IconDroplet],
  [/allumage|injec|bougie|bobine|turbo|sonde|debitmetre/, IconEngine],
  [/suspension|direction|amortisseur|rotule|silentbloc|bras|ressort|biellette/, IconCarSuspension],
  [/transmission|embrayage|cardan|volant|roulement|soufflet/, IconManualGearbox],
  [/distribution|courroie|galet/, IconCircuitMotor],
  [/refroid|radiateur|thermostat|pompe/, IconTemperature],
  [/electri|eclair|batterie|alternateur|demarreur|ampoule|phare|feux|capteur/, IconBolt],
  [/carross|echappement|retroviseur|essuie/, IconCar],
]

/** The drawing that stands for a kind of part, found by the words of its category. */
export function PartDrawing({ of, size = 28 }: { of: string; size?: number }) {
  const Drawing = DRAWINGS.find(([words]) => words.test(of))?.[1] ?? IconTool
  return <Drawing size={size} stroke={1.4} aria-hidden="true" />
}
