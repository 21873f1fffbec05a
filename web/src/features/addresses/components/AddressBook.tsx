import { Button, Skeleton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconMapPinOff, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Address } from '@/api/types'
import { AddressText } from '@/components/address/AddressText'
import { StatusBadge } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { toast } from '@/components/feedback/toast'
import { PageHead } from '@/components/layout/PageHead'
import { Sheet } from '@/components/layout/Sheet'
import { addresses, removeAddress } from '../api/addresses'
import { AddressForm } from './AddressForm'
import classes from './AddressPicker.module.css'

export function AddressBook() {
  const { t } = useTranslation(['account', 'common'])
  const own = useQuery(addresses)
  const queries = useQueryClient()
  const [edited, setEdited] = useState<Address | 'new' | null>(null)
  const remove = useMutation({
    mutationFn: removeAddress,
    onSuccess: () => {
      toast(t('address.removed'))
      return queries.invalidateQueries({ queryKey: addresses.queryKey })
    },
    onError: (error) => toast(error.message, { tone: 'bad' }),
  })
  const list = own.data?.results
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setEdited('new')}>
      {t('address.add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('nav.addresses')}>{list && list.length > 0 && add}</PageHead>
      {own.isError ? (
        <ErrorState error={own.error} retry={() => void own.refetch()} />
      ) : list === undefined ? (
        <Skeleton height={150} />
      ) : list.length === 0 ? (
        <EmptyState icon={IconMapPinOff} title={t('address.none')} text={t('address.none_text')}>
          {add}
        </EmptyState>
      ) : (
        <ul role="list" className={classes.list}>
          {list.map((address) => (
            <li key={address.id} className={classes.card}>
              <AddressText address={address} />
              <div className={classes.badges}>
                {address.is_default_shipping && (
                  <StatusBadge tone="busy">{t('address.for_shipping')}</StatusBadge>
                )}
                {address.is_default_billing && (
                  <StatusBadge tone="calm">{t('address.for_billing')}</StatusBadge>
                )}
              </div>
              <div className={classes.buttons}>
                <Button variant="default" size="sm" onClick={() => setEdited(address)}>
                  {t('common:action.edit')}
                </Button>
                <Button
                  variant="subtle"
                  color="red"
                  size="sm"
                  loading={remove.isPending && remove.variables === address.id}
                  onClick={() => remove.mutate(address.id)}
                >
                  {t('common:action.remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Sheet
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={edited === 'new' ? t('address.add') : t('address.change')}
        from="middle"
      >
        {edited !== null && (
          <AddressForm
            address={edited === 'new' ? undefined : edited}
            first={list?.length === 0}
            onSaved={() => setEdited(null)}
            onCancel={() => setEdited(null)}
          />
        )}
      </Sheet>
    </>
  )
}
