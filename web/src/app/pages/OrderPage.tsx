import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { OrderView } from '@/features/orders/components/OrderView'
import { Parcels } from '@/features/orders/components/Parcels'
import { AskReturn } from '@/features/returns/components/AskReturn'

export function Component() {
  const { id = '' } = useParams()
  const { t } = useTranslation('account')
  return (
    <OrderView
      key={id}
      id={id}
      more={(order) => (
        <>
          <Parcels order={order.id} />
          <p>
            <Link to={`/compte/aide/nouvelle?commande=${order.id}`}>{t('order.ask')}</Link>
          </p>
          {order.status === 'delivered' && <AskReturn items={order.items} />}
        </>
      )}
    />
  )
}
