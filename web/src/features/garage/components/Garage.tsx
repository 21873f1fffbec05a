import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconCar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { KeptVehicle } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { toast } from '@/components/feedback/toast'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { garage, keep, letGo } from '../api/garage'
import { vehicleName } from '../vehicle-name'
import { VehiclePicker } from './VehiclePicker'
import classes from './Garage.module.css'

/** The vehicles somebody buys for; each leads to the parts that fit it. */
export function Garage() {
  const { t } = useTranslation(['shop', 'common'])
  const queries = useQueryClient()
  const found = useQuery(garage)
  const refresh = () => queries.invalidateQueries({ queryKey: garage.queryKey })
  const onError = (error: Error) => toast(error.message, { tone: 'bad' })
  const add = useMutation({ mutationFn: keep, onSuccess: refresh, onError })
  const remove = useMutation({ mutationFn: letGo, onSuccess: refresh, onError })
  const columns: Column<KeptVehicle>[] = [
    { key: 'name', header: t('vehicle.name'), cell: (kept) => kept.label ?? vehicleName(kept.type) },
    {
      key: 'parts',
      header: t('vehicle.parts'),
      cell: (kept) => <Link to={`/catalogue?vehicle=${kept.type.id}`}>{t('vehicle.see_parts')}</Link>,
    },
    {
      key: 'remove',
      header: t('vehicle.action'),
      cell: (kept) => (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={t('vehicle.remove_named', { name: vehicleName(kept.type) })}
          onClick={() => remove.mutate(kept.id)}
        >
          {t('common:action.remove')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t('vehicle.garage')} lead={t('vehicle.garage_lead')} />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.length === 0 ? (
        <EmptyState icon={IconCar} title={t('vehicle.none')} text={t('vehicle.none_text')} />
      ) : (
        <DataTable
          caption={t('vehicle.garage')}
          columns={columns}
          rows={found.data}
          rowKey={(kept) => kept.id}
          expected={2}
        />
      )}
      <div className={classes.add}>
        <Panel title={t('vehicle.add')}>
          <VehiclePicker
            action={t('vehicle.keep')}
            busy={add.isPending}
            onPick={(type) => add.mutate(type)}
          />
        </Panel>
      </div>
    </>
  )
}
