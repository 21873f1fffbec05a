import { useTranslation } from 'react-i18next'
import type { PriceMove, Rehearsal } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { Notice } from '@/components/feedback/Notice'
import { Price } from '@/components/money/Price'
import { formatNumber } from '@/lib/dates'
import { Counts } from './Counts'
import { RejectedCells } from './RejectedCells'
import classes from './UploadView.module.css'

const FIELDS = ['price', 'quantity', 'created', 'retired', 'revived', 'name', 'brand', 'category'] as const
const TONES = { completed: 'good', partial: 'warn', held: 'warn', failed: 'bad', duplicate: 'busy' } as const

/** What a file would do: the verdict, the counts, the largest price moves and the first refused cells. */
export function RehearsalView({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t, i18n } = useTranslation('vendor')
  const verdict = rehearsal.verdict as keyof typeof TONES
  const changed = FIELDS.filter((field) => (rehearsal.changed[field] ?? 0) > 0)
  return (
    <div className={classes.rehearsal}>
      <Notice tone={TONES[verdict] ?? 'busy'} title={t(`rehearsal.verdict.${verdict}`)}>
        <bdi>{rehearsal.message}</bdi>
      </Notice>
      <Counts counts={rehearsal} />
      {changed.length > 0 && (
        <ul role="list" className={classes.changed}>
          {changed.map((field) => (
            <li key={field}>
              {t(`rehearsal.field.${field}`)}{' '}
              <strong>{formatNumber(rehearsal.changed[field] ?? 0, i18n.language)}</strong>
            </li>
          ))}
        </ul>
      )}
      {rehearsal.largest_price_moves.length > 0 && <PriceMoves moves={rehearsal.largest_price_moves} />}
      {rehearsal.first_rejects.length > 0 && (
        <section className={classes.rejected}>
          <h3>{t('rehearsal.first_rejects')}</h3>
          <RejectedCells rows={rehearsal.first_rejects} />
        </section>
      )}
    </div>
  )
}

function PriceMoves({ moves }: { moves: PriceMove[] }) {
  const { t, i18n } = useTranslation('vendor')
  const columns: Column<PriceMove>[] = [
    { key: 'sku', header: t('part.sku'), cell: (move) => <bdi dir="ltr">{move.sku}</bdi> },
    { key: 'name', header: t('part.name'), cell: (move) => move.name },
    {
      key: 'old',
      header: t('rehearsal.old_price'),
      numeric: true,
      cell: (move) => <Price amount={move.old_price} />,
    },
    {
      key: 'new',
      header: t('rehearsal.new_price'),
      numeric: true,
      cell: (move) => <Price amount={move.new_price} />,
    },
    {
      key: 'percent',
      header: t('rehearsal.move'),
      numeric: true,
      cell: (move) => (
        <bdi dir="ltr">
          {move.percent > 0 ? '+' : ''}
          {formatNumber(move.percent, i18n.language)} %
        </bdi>
      ),
    },
  ]
  return (
    <section className={classes.rejected}>
      <h3>{t('rehearsal.largest_moves')}</h3>
      <DataTable
        caption={t('rehearsal.largest_moves')}
        columns={columns}
        rows={moves}
        rowKey={(move) => move.product_id}
      />
    </section>
  )
}
