import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Notice } from '@/components/feedback/Notice'
import { PageLoading } from '@/components/feedback/PageLoading'
import { checkCard } from '../api/payments'
import { pendingCard } from '../pending-card'

const AGAIN_AFTER = 3000
const TRIES = 20

/** Back from the provider: what it says itself, asked again while it has not decided. */
export function CardReturn() {
  const { t } = useTranslation('payments')
  const pending = pendingCard()
  const checked = useQuery({
    queryKey: ['payments', pending?.payment, 'card'],
    queryFn: () => checkCard(pending?.payment ?? ''),
    enabled: pending !== null,
    refetchInterval: ({ state }) => {
      const waiting = state.data?.state === 'open' || state.data?.state === 'opening'
      return waiting && state.dataUpdateCount < TRIES ? AGAIN_AFTER : false
    },
  })
  if (pending === null) {
    return (
      <>
        <Notice tone="warn">{t('card.unknown')}</Notice>
        <Button component={Link} to="/compte/commandes" mt="lg">
          {t('card.to_orders')}
        </Button>
      </>
    )
  }
  if (checked.isPending) return <PageLoading />
  const state = checked.isError ? 'open' : checked.data.state
  const tone = state === 'paid' ? 'good' : state === 'declined' || state === 'mismatch' ? 'bad' : 'busy'
  const name =
    ({ paid: 'paid', declined: 'declined', mismatch: 'mismatch' } as const)[state as 'paid'] ?? 'waiting'
  return (
    <>
      <Notice tone={tone} title={t(`card.${name}`)}>
        {checked.isError ? checked.error.message : t(`card.${name}_text`)}
      </Notice>
      <Button component={Link} to={`/compte/commandes/${pending.order}`} mt="lg">
        {t('card.to_order')}
      </Button>
    </>
  )
}
