import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ModerationCase } from '@/api/types'
import type { Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Listing } from '@/components/data/Listing'
import form from '@/components/forms/form.module.css'
import { ReasonSheet } from '@/components/forms/ReasonSheet'
import { PageHead } from '@/components/layout/PageHead'
import { formatDate } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { useAct } from '@/lib/useAct'
import { approve, CASES_PER_PAGE, moderationCases, reject } from '../api/moderation'

/** Parts somebody has to look at before buyers see them; a refusal says why, and its vendor reads it. */
export function ModerationQueue() {
  const { t, i18n } = useTranslation('staff')
  const [parameters] = useSearchParams()
  const [refusing, setRefusing] = useState<ModerationCase | null>(null)
  const status = parameters.get('status') ?? 'pending'
  const page = pageIn(parameters)
  const found = useQuery(moderationCases(status, page))
  const letIn = useAct({ act: approve, stale: [['moderation']], said: t('moderation.approved') })
  const columns: Column<ModerationCase>[] = [
    {
      key: 'name',
      header: t('moderation.part'),
      cell: (part) => (
        <>
          <Link to={`/produits/${part.slug}`}>{part.name}</Link>
          <br />
          <bdi dir="ltr">{part.reference}</bdi> · {part.brand ?? '–'}
        </>
      ),
    },
    { key: 'vendor', header: t('moderation.vendor'), cell: (part) => <bdi>{part.vendor}</bdi> },
    { key: 'category', header: t('moderation.category'), cell: (part) => part.category },
    {
      key: 'since',
      header: t('moderation.since'),
      cell: (part) => formatDate(part.moderated_at ?? part.created_at, i18n.language),
    },
    ...(status === 'rejected'
      ? [
          {
            key: 'reason',
            header: t('moderation.reason'),
            cell: (part: ModerationCase) => <span dir="auto">{part.reason}</span>,
          },
        ]
      : []),
    {
      key: 'action',
      header: t('moderation.action'),
      cell: (part) => (
        <div className={form.buttons}>
          <Button size="compact-sm" loading={letIn.isPending} onClick={() => letIn.mutate(part.id)}>
            {t('moderation.approve')}
          </Button>
          {part.status !== 'rejected' && (
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => setRefusing(part)}>
              {t('moderation.reject')}
            </Button>
          )}
        </div>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t('nav.moderation')} lead={t('moderation.lead')} />
      <FilterSelect
        name="status"
        label={t('moderation.show')}
        all={t('moderation.waiting')}
        options={[['rejected', t('moderation.rejected')]]}
      />
      <Listing
        found={found}
        caption={t('nav.moderation')}
        columns={columns}
        rowKey={(part) => part.id}
        empty={{
          icon: IconChecks,
          title: t(status === 'rejected' ? 'moderation.none_rejected' : 'moderation.none'),
          text: t('moderation.none_text'),
        }}
        page={page}
        pageSize={CASES_PER_PAGE}
      />
      <ReasonSheet
        key={refusing?.id}
        open={refusing !== null}
        onClose={() => setRefusing(null)}
        title={t('moderation.reject_named', { name: refusing?.name ?? '' })}
        label={t('moderation.reason')}
        help={t('moderation.reason_text')}
        submit={t('moderation.reject')}
        send={(reason) => reject(refusing?.id ?? 0, reason)}
        stale={[['moderation']]}
      />
    </>
  )
}
