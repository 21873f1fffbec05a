import { useTranslation } from 'react-i18next'
import type { FileUpload } from '@/api/types'
import { formatNumber } from '@/lib/dates'
import classes from './UploadView.module.css'

type Counted = Pick<
  FileUpload,
  'total_rows' | 'created_rows' | 'updated_rows' | 'unchanged_rows' | 'removed_rows' | 'error_rows'
>

/** What became, or would become, of the rows of a file. */
export function Counts({ counts }: { counts: Counted }) {
  const { t, i18n } = useTranslation('vendor')
  const shown: [string, number, string][] = [
    [t('counts.total'), counts.total_rows, 'calm'],
    [t('counts.created'), counts.created_rows, 'good'],
    [t('counts.updated'), counts.updated_rows, 'busy'],
    [t('counts.unchanged'), counts.unchanged_rows, 'calm'],
    [t('counts.removed'), counts.removed_rows, 'warn'],
    [t('counts.rejected'), counts.error_rows, 'bad'],
  ]
  return (
    <dl className={classes.counts}>
      {shown.map(([name, value, tone]) => (
        <div key={name} data-tone={value > 0 ? tone : 'calm'}>
          <dt>{name}</dt>
          <dd>{formatNumber(value, i18n.language)}</dd>
        </div>
      ))}
    </dl>
  )
}
