import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OrderItem } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { Price } from '@/components/money/Price'

/** What was ordered, at the price of that moment. */
export function ItemList({ items }: { items: readonly OrderItem[] }) {
  const { t } = useTranslation('common')
  const columns: Column<OrderItem>[] = [
    {
      key: 'name',
      header: t('items.product'),
      cell: (item) => <Link to={`/produits/${item.product}`}>{item.name}</Link>,
    },
    { key: 'sku', header: t('items.sku'), cell: (item) => <bdi dir="ltr">{item.sku}</bdi> },
    { key: 'quantity', header: t('items.quantity'), numeric: true, cell: (item) => item.quantity },
    {
      key: 'unit',
      header: t('items.unit_price'),
      numeric: true,
      cell: (item) => <Price amount={item.price_at_purchase} />,
    },
    {
      key: 'total',
      header: t('items.total'),
      numeric: true,
      cell: (item) => <Price amount={item.total_price} />,
    },
  ]
  return <DataTable caption={t('items.caption')} columns={columns} rows={items} rowKey={(item) => item.id} />
}
