import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import form from '@/components/forms/form.module.css'
import { makes, models, types, type Kind } from '../api/garage'
import { engineName } from '../vehicle-name'

interface VehiclePickerProps {
  action: string
  busy?: boolean
  onPick: (type: number) => void
}

/** Car or motorcycle, make, model, engine: four choices, each narrowing the next. */
export function VehiclePicker({ action, busy = false, onPick }: VehiclePickerProps) {
  const { t } = useTranslation('shop')
  const [kind, setKind] = useState<Kind>('CAR')
  const [make, setMake] = useState('')
  const [model, setModel] = useState(0)
  const [type, setType] = useState(0)
  const knownMakes = useQuery(makes(kind)).data ?? []
  const knownModels = useQuery(models(make, kind)).data ?? []
  const knownTypes = useQuery(types(model)).data ?? []
  const choose = { value: '', label: t('vehicle.choose') }
  return (
    <div className={form.form}>
      <div className={form.pair}>
        <NativeSelect
          label={t('vehicle.kind')}
          value={kind}
          onChange={(event) => {
            setKind(event.target.value as Kind)
            setMake('')
            setModel(0)
            setType(0)
          }}
          data={[
            { value: 'CAR', label: t('vehicle.car') },
            { value: 'VAN', label: t('vehicle.van') },
            { value: 'MOTORCYCLE', label: t('vehicle.motorcycle') },
          ]}
        />
        <NativeSelect
          label={t('vehicle.make')}
          value={make}
          onChange={(event) => {
            setMake(event.target.value)
            setModel(0)
            setType(0)
          }}
          data={[choose, ...knownMakes.map((entry) => ({ value: entry.slug, label: entry.name }))]}
        />
        <NativeSelect
          label={t('vehicle.model')}
          value={String(model || '')}
          disabled={make === ''}
          onChange={(event) => {
            setModel(Number(event.target.value))
            setType(0)
          }}
          data={[choose, ...knownModels.map((entry) => ({ value: String(entry.id), label: entry.name }))]}
        />
        <NativeSelect
          label={t('vehicle.type')}
          value={String(type || '')}
          disabled={model === 0}
          onChange={(event) => setType(Number(event.target.value))}
          data={[
            choose,
            ...knownTypes.map((entry) => ({ value: String(entry.id), label: engineName(entry) })),
          ]}
        />
      </div>
      <div className={form.buttons}>
        <Button disabled={type === 0} loading={busy} onClick={() => onPick(type)}>
          {action}
        </Button>
      </div>
    </div>
  )
}
