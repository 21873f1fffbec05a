import { Button } from '@mantine/core'
import { IconCreditCard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/lib/useAct'
import { openCardPage } from '../api/payments'
import { keepPending } from '../pending-card'

/** Leads to the provider's page; only web addresses are followed. */
export function PayByCard({ payment, order }: { payment: string; order: string }) {
  const { t } = useTranslation('payments')
  const open = useAct({
    act: () => openCardPage(payment),
    after: (card) => {
      if (!card.redirect_url || !/^https?:\/\//.test(card.redirect_url)) return
      keepPending({ payment, order })
      location.assign(card.redirect_url)
    },
  })
  return (
    <Button
      color="amber"
      leftSection={<IconCreditCard size={20} aria-hidden="true" />}
      loading={open.isPending}
      onClick={() => open.mutate()}
    >
      {t('card.pay')}
    </Button>
  )
}
