import type { Icon } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PageOf } from '@/api/types'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { DataTable, type Column } from './DataTable'
import { Pager } from './Pager'

interface ListingProps<T> {
  found: UseQueryResult<PageOf<T>> | UseQueryResult<T[]>
  caption: string
  columns: Column<T>[]
  rowKey: (row: T) => string | number
  empty: { icon?: Icon; title: string; text?: string; children?: ReactNode }
  page?: number
  pageSize?: number
  expected?: number
}

/** A list with all it can be: on its way, failed, empty, or rows and their pages. */
export function Listing<T>(props: ListingProps<T>) {
  const { found, caption, columns, rowKey, empty, page, pageSize, expected } = props
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  const rows = Array.isArray(found.data) ? found.data : found.data?.results
  const count = Array.isArray(found.data) ? found.data.length : (found.data?.count ?? 0)
  if (rows?.length === 0) {
    return (
      <EmptyState icon={empty.icon} title={empty.title} text={empty.text}>
        {empty.children}
      </EmptyState>
    )
  }
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} expected={expected} />
      {page !== undefined && pageSize !== undefined && rows !== undefined && (
        <Pager page={page} pageSize={pageSize} count={count} />
      )}
    </>
  )
}
