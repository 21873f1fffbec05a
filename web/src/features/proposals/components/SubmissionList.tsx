import { useQuery } from '@tanstack/react-query'
import { IconChecks } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Listing } from '@/components/data/Listing'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { submissions, SUBMISSIONS_PER_PAGE } from '../api/submissions'
import classes from './Proposals.module.css'
import { SubmissionState } from './SubmissionState'

const STATES = ['waiting', 'accepted', 'refused', 'withdrawn'] as const

/** What vendors sent: a word in the address narrows it, and those that wait carry a link to their decision. */
export function SubmissionList() {
  const { t, i18n } = useTranslation('proposals')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(submissions(parameters.get('status') ?? '', page))
  return (
    <>
      <PageHead title={t('sent.nav')} lead={t('sent.lead')} />
      <div className={classes.finish}>
        <FilterSelect
          name="status"
          label={t('sent.state')}
          all={t('sent.all')}
          options={STATES.map((state) => [state, t(`sent.states.${state}`)])}
        />
      </div>
      <Listing
        found={found}
        caption={t('sent.nav')}
        rowKey={(sent) => sent.id}
        empty={{ icon: IconChecks, title: t('sent.none'), text: t('sent.none_text') }}
        page={page}
        pageSize={SUBMISSIONS_PER_PAGE}
        columns={[
          {
            key: 'file',
            header: t('sent.file'),
            cell: (sent) => (
              <Link to={`/console/correspondances/${sent.id}`}>
                <bdi>{sent.file_name}</bdi>
              </Link>
            ),
          },
          { key: 'vendor', header: t('sent.vendor'), cell: (sent) => <bdi>{sent.vendor}</bdi> },
          {
            key: 'mapping',
            header: t('publish.name'),
            cell: (sent) => <code dir="ltr">{sent.mapping}</code>,
          },
          {
            key: 'at',
            header: t('sent.at'),
            cell: (sent) => formatDateTime(sent.sent_at, i18n.language),
          },
          {
            key: 'state',
            header: t('sent.state'),
            cell: (sent) => <SubmissionState state={sent.status} />,
          },
        ]}
      />
    </>
  )
}
