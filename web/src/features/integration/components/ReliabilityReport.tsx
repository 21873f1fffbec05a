import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconDownload } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { download } from '@/api/download'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { toast } from '@/components/feedback/toast'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime, formatNumber, formatSeconds } from '@/lib/dates'
import { reliability } from '../api/integration'
import type { Reliability } from '../types'
import classes from './Integration.module.css'

const DAYS = ['1', '30', '90', '365'] as const
const USUAL = 7

/** How reliable each link was: a bar each, all the figures, and the same as a table to take along. */
export function ReliabilityReport() {
  const { t } = useTranslation('integration')
  const [parameters] = useSearchParams()
  const days = Number(parameters.get('days') ?? USUAL) || USUAL
  const period = useMemo(() => {
    const to = new Date()
    return { from: new Date(to.getTime() - days * 86_400_000).toISOString(), to: to.toISOString() }
  }, [days])
  const found = useQuery(reliability(period.from, period.to))
  const take = useMutation({
    mutationFn: () =>
      download(
        `/api/v1/integrations/reliability?${new URLSearchParams(period).toString()}`,
        'text/csv',
        'reliability.csv',
      ),
    onError: (error) => toast(error.message, { tone: 'bad' }),
  })
  const columns = useColumns()
  const rows: Reliability[] | undefined = found.data?.links
  return (
    <>
      <PageHead title={t('nav.reliability')} lead={t('reliability.lead')}>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          loading={take.isPending}
          onClick={() => take.mutate()}
        >
          {t('reliability.download')}
        </Button>
      </PageHead>
      <FilterSelect
        name="days"
        label={t('reliability.period')}
        all={t('reliability.days', { count: USUAL })}
        options={DAYS.map((day) => [day, t('reliability.days', { count: Number(day) })])}
      />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : rows?.length === 0 ? (
        <EmptyState title={t('reliability.none')} />
      ) : (
        <>
          {rows && <Bars rows={rows} />}
          <DataTable
            caption={t('nav.reliability')}
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.link}-${row.sync_type}`}
          />
        </>
      )}
    </>
  )
}

function Bars({ rows }: { rows: Reliability[] }) {
  const { t, i18n } = useTranslation(['integration', 'console'])
  const tried = rows.filter((row) => row.success_rate !== null)
  if (tried.length === 0) return null
  return (
    <ul className={classes.chart} role="list" aria-label={t('reliability.chart')}>
      {tried.map((row) => {
        const rate = row.success_rate ?? 0
        return (
          <li key={`${row.link}-${row.sync_type}`}>
            <span>
              <code dir="ltr">{row.link}</code>
              <span className={classes.file}>
                {t(`console:sync_type.${row.sync_type as 'file_intake'}`, { defaultValue: row.sync_type })}
              </span>
            </span>
            <span className={classes.bar} aria-hidden="true">
              <span
                data-tone={rate >= 99 ? 'good' : rate >= 90 ? 'warn' : 'bad'}
                style={{ width: `${Math.max(rate, 1)}%` }}
              />
            </span>
            <strong>
              <bdi dir="ltr">{formatNumber(rate, i18n.language)} %</bdi>
            </strong>
          </li>
        )
      })}
    </ul>
  )
}

function useColumns(): Column<Reliability>[] {
  const { t, i18n } = useTranslation(['integration', 'console'])
  const number = (value: number) => formatNumber(value, i18n.language)
  const seconds = (value: number | null) => (value === null ? '–' : formatSeconds(value, i18n.language))
  return [
    {
      key: 'link',
      header: t('link.link'),
      cell: (row) => (
        <span>
          <code dir="ltr">{row.link}</code>
          <span className={classes.file}>
            {t(`console:sync_type.${row.sync_type as 'file_intake'}`, { defaultValue: row.sync_type })}
          </span>
        </span>
      ),
    },
    { key: 'all', header: t('reliability.exchanges'), numeric: true, cell: (row) => number(row.exchanges) },
    {
      key: 'failed',
      header: t('reliability.failed'),
      numeric: true,
      cell: (row) => (
        <span className={row.failed + row.interrupted > 0 ? classes.bad : undefined}>
          {number(row.failed + row.interrupted)}
        </span>
      ),
    },
    { key: 'held', header: t('reliability.held'), numeric: true, cell: (row) => number(row.held) },
    { key: 'p50', header: t('reliability.p50'), numeric: true, cell: (row) => seconds(row.seconds_p50) },
    { key: 'p95', header: t('reliability.p95'), numeric: true, cell: (row) => seconds(row.seconds_p95) },
    { key: 'read', header: t('reliability.read'), numeric: true, cell: (row) => number(row.records_read) },
    {
      key: 'rejected',
      header: t('reliability.rejected'),
      numeric: true,
      cell: (row) => number(row.records_rejected),
    },
    {
      key: 'last',
      header: t('reliability.last'),
      cell: (row) =>
        row.last_success_at === null ? '–' : formatDateTime(row.last_success_at, i18n.language),
    },
  ]
}
