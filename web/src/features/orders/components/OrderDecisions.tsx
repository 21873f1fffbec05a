import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/api/types'
import form from '@/components/forms/form.module.css'
import { ReasonSheet } from '@/components/forms/ReasonSheet'
import { useAct } from '@/lib/useAct'
import { cancelOrder, confirmOrder } from '../api/orders'

/** What staff decides about an order: confirm it for its buyer, call it off until it is shipped. */
export function OrderDecisions({ order }: { order: Order }) {
  const { t } = useTranslation(['staff', 'account'])
  const [ending, setEnding] = useState(false)
  const confirm = useAct({
    act: () => confirmOrder(order.id),
    stale: [['orders']],
    said: t('account:order.confirmed'),
  })
  const fresh = order.status === 'new'
  if (!fresh && order.status !== 'confirmed') return null
  return (
    <div className={`${form.buttons} no-print`}>
      {fresh && (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('order.confirm')}
        </Button>
      )}
      <Button variant="subtle" color="red" onClick={() => setEnding(true)}>
        {t('account:order.cancel')}
      </Button>
      <ReasonSheet
        open={ending}
        onClose={() => setEnding(false)}
        title={t('order.cancel_named', { number: order.number })}
        label={t('order.cancel_reason')}
        help={t('order.cancel_help')}
        submit={t('account:order.cancel')}
        send={(reason) => cancelOrder(order.id, reason)}
        stale={[['orders']]}
      />
    </div>
  )
}
