import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconScaleOutline } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { differences, DIFFERENCES_PER_PAGE, repairOne } from '../api/integration'
import type { Difference } from '../types'
import { useAction } from '../useAction'
import classes from './Integration.module.css'

/** What the last truth check found: ours beside theirs, and the way to put it right. */
export function DifferenceList({ link, checked }: { link: string; checked: boolean }) {
  const { t, i18n } = useTranslation('integration')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(differences(link, parameters.get('state') ?? '', page))
  const repair = useAction((difference: number) => repairOne(link, difference), t('link.repair_asked'))
  const columns: Column<Difference>[] = [
    {
      key: 'subject',
      header: t('difference.subject'),
      cell: (difference) => (
        <span>
          <bdi dir="ltr">{difference.subject}</bdi>
          <span className={classes.file}>
            {t(`difference.kinds.${difference.kind as 'price'}`, { defaultValue: difference.kind })}
          </span>
        </span>
      ),
    },
    {
      key: 'ours',
      header: t('difference.ours'),
      cell: (difference) => <bdi>{difference.ours ?? '–'}</bdi>,
    },
    {
      key: 'theirs',
      header: t('difference.theirs'),
      cell: (difference) => <bdi className={classes.bad}>{difference.theirs ?? '–'}</bdi>,
    },
    { key: 'message', header: t('difference.message'), cell: (difference) => difference.message },
    {
      key: 'found',
      header: t('difference.found'),
      cell: (difference) => formatDateTime(difference.found_at, i18n.language),
    },
    {
      key: 'action',
      header: t('action'),
      cell: (difference) =>
        difference.state === 'open' ? (
          <Button
            size="compact-md"
            variant="default"
            loading={repair.isPending && repair.variables === difference.id}
            onClick={() => repair.mutate(difference.id)}
          >
            {t('difference.repair')}
          </Button>
        ) : (
          t(`difference.states.${difference.state as 'gone'}`)
        ),
    },
  ]
  return (
    <section className={classes.section}>
      <h2>{t('difference.title')}</h2>
      <FilterSelect
        name="state"
        label={t('order.state')}
        all={t('difference.standing')}
        options={(['open', 'repairing', 'gone'] as const).map((state) => [
          state,
          t(`difference.states.${state}`),
        ])}
      />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.results.length === 0 ? (
        <EmptyState
          icon={IconScaleOutline}
          title={t('difference.none')}
          text={t(checked ? 'difference.none_text' : 'difference.unchecked')}
        />
      ) : (
        <DataTable
          caption={t('difference.title')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(difference) => difference.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={DIFFERENCES_PER_PAGE} count={found.data.count} />}
    </section>
  )
}
