import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconBuildingStore } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { isNotFound } from '@/api/problem'
import type { Product } from '@/api/types'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDate } from '@/lib/dates'
import { products } from '../api/products'
import { vendor as vendorQuery } from '../api/vendor'
import { apiQuery, PAGE_SIZE, readState } from '../catalogue-query'
import { ProductGrid } from './ProductGrid'

/** A vendor's public face and what it sells. */
export function VendorView({ slug, action }: { slug: string; action: (product: Product) => ReactNode }) {
  const { t, i18n } = useTranslation('shop')
  const [parameters] = useSearchParams()
  const state = { ...readState(parameters), vendor: slug }
  const profile = useQuery(vendorQuery(slug))
  const found = useQuery(products(apiQuery(state)))
  if (isNotFound(profile.error)) return <EmptyState icon={IconBuildingStore} title={t('vendor.missing')} />
  if (profile.isError) return <ErrorState error={profile.error} retry={() => void profile.refetch()} />
  if (profile.data === undefined) return <Skeleton height={120} />
  const since = profile.data.registration_date
  return (
    <>
      <PageHead
        title={profile.data.company_name}
        lead={
          profile.data.description || (since && t('vendor.since', { date: formatDate(since, i18n.language) }))
        }
      />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : (
        <ProductGrid products={found.data?.results} action={action} />
      )}
      {found.data && <Pager page={state.page} pageSize={PAGE_SIZE} count={found.data.count} />}
    </>
  )
}
