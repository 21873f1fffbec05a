import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Order } from '@/api/types'
import form from '@/components/forms/form.module.css'
import { QuickForm } from '@/components/forms/QuickForm'
import { Sheet } from '@/components/layout/Sheet'
import { toast } from '@/components/feedback/toast'
import { useAct } from '@/lib/useAct'
import { useQueryClient } from '@tanstack/react-query'
import { cancelOrder, confirmOrder, orderAgain } from '../api/orders'

/** What its buyer can do with an order: confirm it, call it off, order the same again. */
export function OrderActions({ order }: { order: Order }) {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [ending, setEnding] = useState(false)
  const confirm = useAct({
    act: () => confirmOrder(order.id),
    stale: [['orders']],
    said: t('order.confirmed'),
  })
  const again = useAct({
    act: () => orderAgain(order.id),
    stale: [['carts']],
    after: (filled) => {
      toast(t(filled.left.length > 0 ? 'order.again_partly' : 'order.again_done'))
      void navigate('/panier')
    },
  })
  const fresh = order.status === 'new'
  return (
    <div className={`${form.buttons} no-print`}>
      {fresh && order.payment.method === 'cash' && (
        <Button color="amber" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('order.confirm')}
        </Button>
      )}
      <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
        {t('order.again')}
      </Button>
      {(fresh || order.status === 'confirmed') && (
        <Button variant="subtle" color="red" onClick={() => setEnding(true)}>
          {t('order.cancel')}
        </Button>
      )}
      <Sheet open={ending} onClose={() => setEnding(false)} title={t('order.cancel')} from="middle">
        <QuickForm
          submit={t('order.cancel')}
          color="red"
          send={(values) => cancelOrder(order.id, values.some('reason'))}
          after={() => {
            setEnding(false)
            void queries.invalidateQueries({ queryKey: ['orders'] })
          }}
        >
          {(wrong) => (
            <Textarea
              name="reason"
              label={t('order.cancel_reason')}
              rows={3}
              maxLength={500}
              error={wrong('reason')}
            />
          )}
        </QuickForm>
      </Sheet>
    </div>
  )
}
