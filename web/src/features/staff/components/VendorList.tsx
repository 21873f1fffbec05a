import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconBuildingStore } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { VendorProfile } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Pager } from '@/components/data/Pager'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { toast } from '@/components/feedback/toast'
import { PageHead } from '@/components/layout/PageHead'
import { formatDate } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { activateVendor, STAFF_PER_PAGE, vendors } from '../api/staff'
import { SuspendVendor } from './SuspendVendor'

const TONES: Record<string, Tone> = { pending: 'warn', active: 'good', suspended: 'bad' }
const STATES = ['pending', 'active', 'suspended'] as const

/** Who sells: applications to approve, shops to suspend. A suspended shop's offers are gone at once. */
export function VendorList() {
  const { t, i18n } = useTranslation('console')
  const queries = useQueryClient()
  const [parameters] = useSearchParams()
  const [suspending, setSuspending] = useState<VendorProfile | null>(null)
  const page = pageIn(parameters)
  const found = useQuery(vendors(parameters.get('status') ?? '', page))
  const activate = useMutation({
    mutationFn: activateVendor,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['staff', 'vendors'] }),
    onError: (error) => toast(error.message, { tone: 'bad' }),
  })
  const columns: Column<VendorProfile>[] = [
    {
      key: 'name',
      header: t('vendors.name'),
      cell: (vendor) => <Link to={`/console/vendeurs/${vendor.slug}`}>{vendor.company_name}</Link>,
    },
    {
      key: 'tax',
      header: t('vendors.tax_number'),
      cell: (vendor) => <bdi dir="ltr">{vendor.tax_number}</bdi>,
    },
    {
      key: 'since',
      header: t('vendors.since'),
      cell: (vendor) => formatDate(vendor.registration_date, i18n.language),
    },
    {
      key: 'state',
      header: t('vendors.state'),
      cell: (vendor) => (
        <StatusBadge tone={TONES[vendor.status] ?? 'calm'}>
          {t(`vendors.states.${vendor.status as 'active'}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'action',
      header: t('vendors.action'),
      cell: (vendor) =>
        vendor.status === 'active' ? (
          <Button size="compact-sm" variant="default" onClick={() => setSuspending(vendor)}>
            {t('vendors.suspend')}
          </Button>
        ) : (
          <Button size="compact-sm" loading={activate.isPending} onClick={() => activate.mutate(vendor.id)}>
            {t('vendors.activate')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <PageHead title={t('nav.vendors')} lead={t('vendors.lead')} />
      <FilterSelect
        name="status"
        label={t('vendors.state')}
        all={t('vendors.all')}
        options={STATES.map((state) => [state, t(`vendors.states.${state}`)])}
      />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.count === 0 ? (
        <EmptyState icon={IconBuildingStore} title={t('vendors.none')} />
      ) : (
        <DataTable
          caption={t('nav.vendors')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(vendor) => vendor.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={STAFF_PER_PAGE} count={found.data.count} />}
      <SuspendVendor vendor={suspending} onClose={() => setSuspending(null)} />
    </>
  )
}
