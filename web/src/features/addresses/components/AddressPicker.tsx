import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddressText } from '@/components/address/AddressText'
import { ErrorState } from '@/components/feedback/ErrorState'
import { addresses } from '../api/addresses'
import { AddressForm } from './AddressForm'
import classes from './AddressPicker.module.css'

interface AddressPickerProps {
  label: string
  chosen: string | null
  phone: string | null
  onChoose: (id: string) => void
}

/** One of the account's addresses, or a new one. */
export function AddressPicker({ label, chosen, phone, onChoose }: AddressPickerProps) {
  const { t } = useTranslation('account')
  const own = useQuery(addresses)
  const [adding, setAdding] = useState(false)
  if (own.isError) return <ErrorState error={own.error} retry={() => void own.refetch()} />
  if (own.data === undefined) return <Skeleton height={160} />
  const list = own.data.results
  if (list.length === 0 || adding) {
    return (
      <AddressForm
        first={list.length === 0}
        phone={phone}
        onSaved={(saved) => {
          setAdding(false)
          onChoose(saved.id)
        }}
        onCancel={list.length === 0 ? undefined : () => setAdding(false)}
      />
    )
  }
  return (
    <fieldset className={classes.picker}>
      <legend className="only-for-readers">{label}</legend>
      {list.map((address) => (
        <label key={address.id} className={classes.choice}>
          <input
            type="radio"
            name="address"
            checked={address.id === chosen}
            onChange={() => onChoose(address.id)}
          />
          <AddressText address={address} />
        </label>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        onClick={() => setAdding(true)}
      >
        {t('address.add')}
      </Button>
    </fieldset>
  )
}
