import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate } from 'react-router'
import { AddressText } from '@/components/address/AddressText'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageLoading } from '@/components/feedback/PageLoading'
import { addresses } from '@/features/addresses/api/addresses'
import { AddressPicker } from '@/features/addresses/components/AddressPicker'
import { CartLines } from '@/features/cart/components/CartLines'
import { CartTotals } from '@/features/cart/components/CartTotals'
import { useBill, useCart } from '@/features/cart/useCart'
import { CheckoutView } from '@/features/checkout/components/CheckoutView'
import { useHasSession, useSession } from '@/session/useSession'
import '@/theme/forms.css'

export function Component() {
  const signedIn = useHasSession()
  if (!signedIn) return <Navigate to="/connexion" replace state={{ from: '/commande' }} />
  return <Checkout />
}

function Checkout() {
  const { t } = useTranslation('shop')
  const navigate = useNavigate()
  const session = useSession()
  const { cart, error, retry } = useCart()
  const [picked, setPicked] = useState<string | null>(null)
  const [placed, setPlaced] = useState(false)
  const own = useQuery(addresses).data?.results ?? []
  const usual = own.find((address) => address.is_default_shipping) ?? own[0]
  const chosen = own.find((address) => address.id === picked) ?? usual
  const bill = useBill(chosen?.governorate)
  if (session.state === 'unknown') return <PageLoading />
  if (error) return <ErrorState error={error} retry={retry} />
  if (cart?.lines.length === 0 && !placed) return <Navigate to="/panier" replace />
  return (
    <CheckoutView
      chosen={chosen?.id ?? null}
      picker={
        <AddressPicker
          label={t('checkout.address')}
          chosen={chosen?.id ?? null}
          phone={session.user?.phone ?? null}
          onChoose={setPicked}
        />
      }
      addressText={chosen && <AddressText address={chosen} />}
      lines={cart && <CartLines cart={cart} />}
      totals={bill ? <CartTotals cart={bill} /> : <Skeleton height={130} />}
      total={bill?.governorate != null && bill.governorate === chosen?.governorate ? bill.total : undefined}
      onPlaced={(id, method) => {
        setPlaced(true)
        const next = method === 'credit_card' ? 'payer' : 'merci'
        void navigate(`/compte/commandes/${id}?${next}`, { replace: true })
      }}
    />
  )
}
