import { useQuery } from '@tanstack/react-query'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { FilterText } from '@/components/data/FilterText'
import { StatusBadge, type Tone } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime, formatNumber } from '@/lib/dates'
import { definitions } from '../api/definitions'
import { KINDS, type Definition, type Kind } from '../types'
import classes from './Definitions.module.css'
import { NewDefinition } from './NewDefinition'

const TONES: Record<string, Tone> = { live: 'good', refused: 'bad', stopped: 'calm' }
const STATUSES = ['live', 'refused', 'stopped'] as const

/** Every text that decides what the engine does, the refused ones first. */
export function DefinitionList() {
  const { t } = useTranslation(['definitions', 'console'])
  const [parameters] = useSearchParams()
  const found = useQuery(definitions)
  const kind = parameters.get('kind') ?? ''
  const status = parameters.get('status') ?? ''
  const word = (parameters.get('search') ?? '').trim().toLowerCase()
  const shown = found.data?.results
    .filter(
      (each) =>
        (kind === '' || each.kind === kind) &&
        (status === '' || each.status === status) &&
        (word === '' || `${each.file} ${each.template ?? ''}`.toLowerCase().includes(word)),
    )
    .sort((a, b) => Number(b.status === 'refused') - Number(a.status === 'refused'))
  const columns = useColumns()
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <NewDefinition />
      </PageHead>
      <div className={classes.filters}>
        <FilterText name="search" label={t('search')} />
        <FilterSelect
          name="kind"
          label={t('kind')}
          all={t('console:log.all')}
          options={KINDS.map((each) => [each, t(`kinds.${each}`)])}
        />
        <FilterSelect
          name="status"
          label={t('status')}
          all={t('console:log.all')}
          options={STATUSES.map((each) => [each, t(`console:route_status.${each}`)])}
        />
      </div>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : shown?.length === 0 ? (
        <EmptyState icon={IconFileOff} title={t('none')} text={t('none_text')} />
      ) : (
        <DataTable caption={t('title')} columns={columns} rows={shown} rowKey={(each) => each.file} />
      )}
    </>
  )
}

function useColumns(): Column<Definition>[] {
  const { t, i18n } = useTranslation(['definitions', 'console'])
  return [
    {
      key: 'id',
      header: t('definition'),
      cell: (each) => (
        <span>
          <Link to={`/console/definitions/${each.kind}/${each.id}`} className={classes.id}>
            <code dir="ltr">{each.id}</code>
          </Link>
          <span className={classes.file} dir="ltr">
            {each.template === null || each.template === each.id ? each.file : each.template}
          </span>
        </span>
      ),
    },
    { key: 'kind', header: t('kind'), cell: (each) => t(`kinds.${each.kind as Kind}`) },
    {
      key: 'status',
      header: t('status'),
      cell: (each) => (
        <span>
          <StatusBadge tone={TONES[each.status] ?? 'calm'}>
            {t(`console:route_status.${each.status as 'live'}`)}
          </StatusBadge>
          {each.reason !== null && (
            <span className={classes.reason} dir="auto" lang="fr">
              {each.line !== null && <bdi dir="ltr">{each.line}: </bdi>}
              {each.reason}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'version',
      header: t('version'),
      cell: (each) => <code dir="ltr">{each.version === null ? '–' : each.version.slice(0, 10)}</code>,
    },
    {
      key: 'published',
      header: t('published'),
      cell: (each) =>
        each.published_at === null ? (
          '–'
        ) : (
          <span>
            {formatDateTime(each.published_at, i18n.language)}
            <bdi className={classes.file}>{each.author}</bdi>
          </span>
        ),
    },
    {
      key: 'cases',
      header: t('cases.column'),
      numeric: true,
      cell: (each) => (each.cases === null ? '–' : formatNumber(each.cases, i18n.language)),
    },
  ]
}
