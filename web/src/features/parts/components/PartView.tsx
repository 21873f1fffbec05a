import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isNotFound } from '@/api/problem'
import type { ProductDetail } from '@/api/types'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { Price } from '@/components/money/Price'
import { formatDateTime, formatNumber } from '@/lib/dates'
import { part as partQuery, why } from '../api/parts'
import { ChangeList } from './ChangeList'
import { EditPart } from './EditPart'
import classes from './Parts.module.css'
import { Pictures } from './Pictures'

/** One part: its figures, which cell of which file each comes from, and all that ever changed. */
export function PartView({ id }: { id: number }) {
  const { t } = useTranslation('vendor')
  const found = useQuery(partQuery(id))
  if (isNotFound(found.error)) return <EmptyState title={t('part.missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={320} />
  return <Loaded part={found.data} />
}

function Loaded({ part }: { part: ProductDetail }) {
  const { t, i18n } = useTranslation('vendor')
  return (
    <>
      <PageHead title={part.name} lead={<bdi dir="ltr">{part.sku}</bdi>}>
        <Link to={`/produits/${part.slug}`}>{t('part.in_shop')}</Link>
      </PageHead>
      <div className={classes.figures}>
        <Figure part={part} field="price" name={t('part.price')}>
          <Price amount={part.price} />
        </Figure>
        <Figure part={part} field="quantity" name={t('part.stock')}>
          {formatNumber(part.stock_quantity, i18n.language)}
        </Figure>
        <Figure part={part} field="name" name={t('part.name')}>
          {part.name}
        </Figure>
      </div>
      <div className={classes.keeping}>
        <Pictures part={part.id} />
        <EditPart part={part} />
      </div>
      <ChangeList part={part.id} />
    </>
  )
}

interface FigureProps {
  part: ProductDetail
  field: 'price' | 'quantity' | 'name'
  name: string
  children: ReactNode
}

/** A value and the cell it comes from. */
function Figure({ part, field, name, children }: FigureProps) {
  const { t, i18n } = useTranslation('vendor')
  const source = useQuery(why(part.id, field)).data
  return (
    <Panel title={name}>
      <p className={classes.figure}>{children}</p>
      <p className={classes.source}>
        {source?.file ? (
          <>
            <Link to={`/vendeur/fichiers/${source.file}`}>
              <bdi>{source.original_file_name}</bdi>
            </Link>
            {source.line ? `, ${t('part.line', { line: source.line })}` : ''}
            <br />
            {formatDateTime(source.applied_at, i18n.language)}
          </>
        ) : (
          t('part.by_hand')
        )}
      </p>
    </Panel>
  )
}
