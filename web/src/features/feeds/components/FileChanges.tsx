import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change, FileUpload } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { ErrorState } from '@/components/feedback/ErrorState'
import { WhyCell } from '@/components/why/WhyCell'
import type { WhyField } from '@/components/why/WhyStory'
import { formatNumber } from '@/lib/dates'
import { CHANGES_SHOWN, fileChanges } from '../api/uploads'
import classes from './UploadView.module.css'

const ASKED: readonly string[] = [
  'price',
  'quantity',
  'name',
  'brand',
  'description',
  'category',
  'references',
]

/** What each row of an applied file touched; every value leads to its cell. */
export function FileChanges({ upload, files }: { upload: FileUpload; files: string }) {
  const { t, i18n } = useTranslation(['feeds', 'vendor'])
  const [open, setOpen] = useState(false)
  const found = useQuery({ ...fileChanges(upload.id), enabled: open })
  const columns: Column<Change>[] = [
    { key: 'line', header: t('vendor:rejected.line'), numeric: true, cell: (change) => change.line ?? '–' },
    { key: 'product', header: t('change.product'), numeric: true, cell: (change) => change.product },
    {
      key: 'field',
      header: t('vendor:change.field'),
      cell: (change) => t(`vendor:change.fields.${change.field as 'price'}`, { defaultValue: change.field }),
    },
    {
      key: 'old',
      header: t('vendor:change.old'),
      cell: (change) => <bdi>{change.old_value ?? '–'}</bdi>,
    },
    {
      key: 'new',
      header: t('vendor:change.new'),
      cell: (change) =>
        change.new_value !== null && ASKED.includes(change.field) ? (
          <WhyCell
            product={change.product}
            field={change.field as WhyField}
            named={change.new_value}
            files={files}
          >
            <bdi>{change.new_value}</bdi>
          </WhyCell>
        ) : (
          '–'
        ),
    },
  ]
  return (
    <details className={classes.technical} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('change.title')}</summary>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : (
        open && (
          <>
            <DataTable
              caption={t('change.title')}
              columns={columns}
              rows={found.data?.results}
              rowKey={(change) => `${change.product}-${change.field}`}
            />
            {found.data && found.data.count > CHANGES_SHOWN && (
              <p className={classes.hint}>
                {t('change.more', { n: formatNumber(found.data.count, i18n.language) })}
              </p>
            )}
          </>
        )
      )}
    </details>
  )
}
