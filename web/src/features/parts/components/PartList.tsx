import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Product } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { FilterText } from '@/components/data/FilterText'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { Price } from '@/components/money/Price'
import { Availability } from '@/components/product/Availability'
import { WhyCell } from '@/components/why/WhyCell'
import { formatNumber } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { ownParts, PARTS_PER_PAGE } from '../api/parts'
import classes from './Parts.module.css'
import { QuickCell } from './QuickCell'

/** What the vendor sells, as buyers find it; each part leads to where its figures come from. */
export function PartList() {
  const { t, i18n } = useTranslation('vendor')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(ownParts(parameters.get('search') ?? '', parameters.get('stock') ?? '', page))
  const columns: Column<Product>[] = [
    {
      key: 'name',
      header: t('part.name'),
      cell: (part) => <Link to={`/vendeur/pieces/${part.id}`}>{part.name}</Link>,
    },
    { key: 'sku', header: t('part.sku'), cell: (part) => <bdi dir="ltr">{part.sku}</bdi> },
    { key: 'brand', header: t('part.brand'), cell: (part) => part.brand ?? '–' },
    {
      key: 'price',
      header: t('part.price'),
      numeric: true,
      cell: (part) => {
        const shown = (
          <WhyCell product={part.id} field="price" named={part.price} files="/vendeur/fichiers">
            <Price amount={part.price} />
          </WhyCell>
        )
        return part.feed ? (
          shown
        ) : (
          <QuickCell
            part={part.id}
            field="price"
            value={part.price}
            named={t('part.edit_price', { name: part.name })}
          >
            {shown}
          </QuickCell>
        )
      },
    },
    {
      key: 'stock',
      header: t('part.stock'),
      numeric: true,
      cell: (part) => {
        const shown = (
          <WhyCell
            product={part.id}
            field="quantity"
            named={formatNumber(part.stock_quantity, i18n.language)}
            files="/vendeur/fichiers"
          >
            {formatNumber(part.stock_quantity, i18n.language)}
          </WhyCell>
        )
        return part.feed ? (
          shown
        ) : (
          <QuickCell
            part={part.id}
            field="stock_quantity"
            value={String(part.stock_quantity)}
            named={t('part.edit_stock', { name: part.name })}
          >
            {shown}
          </QuickCell>
        )
      },
    },
    { key: 'state', header: t('part.state'), cell: (part) => <Availability product={part} /> },
  ]
  return (
    <>
      <PageHead title={t('nav.parts')} lead={t('part.lead')}>
        <Button component={Link} to="/vendeur/pieces/nouvelle">
          {t('part.new')}
        </Button>
      </PageHead>
      <div className={classes.filters}>
        <FilterText name="search" label={t('part.search')} />
        <FilterSelect
          name="stock"
          label={t('part.stock')}
          all={t('part.all')}
          options={[
            ['in', t('part.in_stock')],
            ['out', t('part.out')],
          ]}
        />
      </div>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState title={t('part.none')} text={t('part.none_text')} />
      ) : (
        <DataTable
          caption={t('nav.parts')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(part) => part.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={PARTS_PER_PAGE} count={found.data.count} />}
    </>
  )
}
