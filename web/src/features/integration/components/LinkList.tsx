import { useQuery } from '@tanstack/react-query'
import { IconPlugOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataTable, type Column } from '@/components/data/DataTable'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime, formatNumber, formatSeconds } from '@/lib/dates'
import { links } from '../api/integration'
import type { ErpLink } from '../types'
import classes from './Integration.module.css'
import { LinkHealth } from './LinkHealth'

/** Every link to a partner's system: whether it works, when it runs next, what differs. */
export function LinkList() {
  const { t, i18n } = useTranslation('integration')
  const found = useQuery(links)
  const moment = (at: string | null) => (at === null ? '–' : formatDateTime(at, i18n.language))
  const columns: Column<ErpLink>[] = [
    {
      key: 'id',
      header: t('link.link'),
      cell: (link) => (
        <span>
          <Link to={`/console/liaisons/${encodeURIComponent(link.id)}`} className={classes.id}>
            <code dir="ltr">{link.id}</code>
          </Link>
          {link.description && <span className={classes.soft}>{link.description}</span>}
        </span>
      ),
    },
    { key: 'kind', header: t('link.kind'), cell: (link) => t(`link.kinds.${link.kind as 'orders'}`) },
    { key: 'health', header: t('link.health'), cell: (link) => <LinkHealth link={link} /> },
    {
      key: 'every',
      header: t('link.every'),
      cell: (link) =>
        link.every_seconds === null ? t('link.at_once') : formatSeconds(link.every_seconds, i18n.language),
    },
    { key: 'next', header: t('link.next'), cell: (link) => moment(link.next_run_at) },
    { key: 'checked', header: t('link.checked'), cell: (link) => moment(link.checked_at) },
    {
      key: 'differences',
      header: t('link.differences'),
      numeric: true,
      cell: (link) => (
        <span className={link.open_differences > 0 ? classes.bad : undefined}>
          {formatNumber(link.open_differences, i18n.language)}
        </span>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t('nav.links')} lead={t('link.lead')} />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState icon={IconPlugOff} title={t('link.none')} text={t('link.none_text')} />
      ) : (
        <DataTable
          caption={t('nav.links')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(link) => link.id}
        />
      )}
    </>
  )
}
