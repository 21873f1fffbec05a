import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '@/api/types'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { Panel } from '@/components/layout/Panel'
import { formatDateTime } from '@/lib/dates'
import { shipments } from '../api/orders'
import classes from './OrderView.module.css'

const TONES: Record<Shipment['status'], Tone> = {
  pending: 'calm',
  in_transit: 'busy',
  delivered: 'good',
  failed: 'bad',
}

/** The parcels of an order: who carries each, and where it has been. */
export function Parcels({ order }: { order: string }) {
  const { t, i18n } = useTranslation('account')
  const parcels = (useQuery(shipments).data?.results ?? []).filter((parcel) => parcel.order === order)
  if (parcels.length === 0) return null
  return (
    <Panel title={t('parcel.title')}>
      <ul role="list">
        {parcels.map((parcel) => (
          <li key={parcel.id}>
            <strong>{parcel.carrier}</strong> <bdi dir="ltr">{parcel.tracking_number}</bdi>{' '}
            <StatusBadge tone={TONES[parcel.status]}>{t(`parcel.status.${parcel.status}`)}</StatusBadge>
            <ol role="list" className={classes.events}>
              {parcel.history.map((event) => (
                <li key={event.occurred_at}>
                  {formatDateTime(event.occurred_at, i18n.language)}
                  {' · '}
                  {t(`parcel.status.${event.status as 'pending'}`)}
                  {event.note ? ` · ${event.note}` : ''}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
