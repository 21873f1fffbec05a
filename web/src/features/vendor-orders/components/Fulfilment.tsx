import { Button, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Shipment, VendorOrder } from '@/api/types'
import { StatusBadge } from '@/components/data/StatusBadge'
import form from '@/components/forms/form.module.css'
import { QuickForm } from '@/components/forms/QuickForm'
import { SaveFileButton } from '@/components/forms/SaveFileButton'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { Price } from '@/components/money/Price'
import { useAct } from '@/lib/useAct'
import { cashOf, moveParcel, openParcel, parcelsOf, tellCash } from '../api/fulfilment'

const NEXT: Partial<Record<Shipment['status'], Shipment['status'][]>> = {
  pending: ['in_transit'],
  in_transit: ['delivered', 'failed'],
}

/** From the packing slip to the money: the parcels of a vendor's part and the cash they bring. */
export function Fulfilment({ order }: { order: VendorOrder }) {
  const { t } = useTranslation(['selling', 'account'])
  const queries = useQueryClient()
  const parcels = useQuery(parcelsOf(order.id)).data ?? []
  const stale = [['vendor-orders'], ['shipments']]
  const move = useAct({
    act: ({ id, status }: { id: string; status: Shipment['status'] }) => moveParcel(id, status),
    stale,
  })
  const sends = order.status === 'confirmed' || order.status === 'shipped'
  return (
    <div className={`${classes.stack} no-print`}>
      <Panel
        title={t('parcels.title')}
        actions={
          <SaveFileButton
            path={`/api/v1/vendor-orders/${order.id}/packing-slip?format=pdf`}
            name={`bon-${order.number}.pdf`}
            size="compact-sm"
          >
            {t('parcels.slip')}
          </SaveFileButton>
        }
      >
        <ul
          role="list"
          className={classes.stack}
          style={{ gap: 'var(--space-3)', marginBlockEnd: 'var(--space-3)' }}
        >
          {parcels.map((parcel) => (
            <li key={parcel.id} className={classes.row}>
              <strong>{parcel.carrier}</strong> <bdi dir="ltr">{parcel.tracking_number}</bdi>
              <StatusBadge tone={parcel.status === 'failed' ? 'bad' : 'busy'}>
                {t(`account:parcel.status.${parcel.status}`)}
              </StatusBadge>
              {NEXT[parcel.status]?.map((status) => (
                <Button
                  key={status}
                  size="compact-sm"
                  variant="default"
                  loading={move.isPending}
                  onClick={() => move.mutate({ id: parcel.id, status })}
                >
                  {t(`parcels.to.${status as 'delivered'}`)}
                </Button>
              ))}
            </li>
          ))}
        </ul>
        {sends ? (
          <QuickForm
            submit={t('parcels.add')}
            empties
            send={(values) =>
              openParcel({
                vendor_order: order.id,
                carrier: values.text('carrier'),
                tracking_number: values.some('tracking_number'),
              })
            }
            after={() => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })))}
          >
            {(wrong) => (
              <div className={form.pair}>
                <TextInput name="carrier" label={t('parcels.carrier')} required error={wrong('carrier')} />
                <TextInput
                  name="tracking_number"
                  label={t('parcels.tracking')}
                  dir="ltr"
                  error={wrong('tracking_number')}
                />
              </div>
            )}
          </QuickForm>
        ) : (
          parcels.length === 0 && <p className={classes.soft}>{t('parcels.not_yet')}</p>
        )}
      </Panel>
      {order.payment_method === 'cash' && order.status !== 'new' && <Cash order={order.id} />}
    </div>
  )
}

function Cash({ order }: { order: string }) {
  const { t } = useTranslation('selling')
  const found = useQuery(cashOf(order))
  const tell = useAct({ act: (state: string) => tellCash(order, state), stale: [['vendor-orders']] })
  if (found.data === undefined) return null
  return (
    <Panel title={t('cash.title')}>
      <div className={classes.row}>
        <Price amount={found.data.amount} size="card" />
        <StatusBadge tone={found.data.state === 'refused' ? 'bad' : 'busy'}>
          {t(`cash.states.${found.data.state as 'awaited'}`)}
        </StatusBadge>
        {found.data.state === 'awaited' &&
          (['collected', 'refused'] as const).map((state) => (
            <Button key={state} size="compact-sm" variant="default" onClick={() => tell.mutate(state)}>
              {t(`cash.tell.${state}`)}
            </Button>
          ))}
      </div>
    </Panel>
  )
}
