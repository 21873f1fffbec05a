import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Address } from '@/api/types'
import { formatPhone } from '@/lib/phone'
import { governorates } from './governorates'

/** An address as it would stand on a parcel. */
export function AddressText({ address }: { address: Partial<Address> }) {
  const { i18n } = useTranslation()
  const known = useQuery(governorates).data?.results
  const governorate = known?.find((entry) => entry.code === address.governorate)
  const name = i18n.language === 'ar' ? governorate?.name_ar : governorate?.name_fr
  return (
    <address style={{ fontStyle: 'normal' }}>
      <bdi>
        {address.street}
        {address.street2 && `, ${address.street2}`}
      </bdi>
      <br />
      <bdi dir="ltr">{address.postal_code}</bdi> <bdi>{address.city}</bdi>
      {address.delegation && (
        <>
          , <bdi>{address.delegation}</bdi>
        </>
      )}
      {name && name !== address.city && (
        <>
          , <bdi>{name}</bdi>
        </>
      )}
      <br />
      <bdi dir="ltr">{formatPhone(address.phone ?? '')}</bdi>
    </address>
  )
}
