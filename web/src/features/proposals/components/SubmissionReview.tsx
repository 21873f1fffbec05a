import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DiffText } from '@/components/data/DiffText'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { PageLoading } from '@/components/feedback/PageLoading'
import { toast } from '@/components/feedback/toast'
import { ReasonSheet } from '@/components/forms/ReasonSheet'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { formatDateTime } from '@/lib/dates'
import { accept, refuse, review, submission } from '../api/submissions'
import type { Review, Submission } from '../types'
import classes from './Proposals.module.css'
import { SubmissionState } from './SubmissionState'

/** A mapping a vendor sent: what it would change, what the gate says, and the decision. */
export function SubmissionReview({ id }: { id: string }) {
  const { t, i18n } = useTranslation('proposals')
  const sent = useQuery(submission(id))
  const waits = sent.data?.status === 'waiting'
  const looked = useQuery({ ...review(id), enabled: waits })
  const failed = sent.error ?? looked.error
  if (failed !== null) {
    return <ErrorState error={failed} retry={() => void (sent.isError ? sent : looked).refetch()} />
  }
  if (sent.data === undefined || (waits && looked.data === undefined)) return <PageLoading />
  return (
    <>
      <PageHead
        title={t('columns.title', { file: sent.data.file_name })}
        lead={t('sent.from', {
          vendor: sent.data.vendor,
          mapping: sent.data.mapping,
          time: formatDateTime(sent.data.sent_at, i18n.language),
        })}
      >
        <SubmissionState state={sent.data.status} />
      </PageHead>
      <div className={classes.stack}>
        {sent.data.note !== '' && <p dir="auto">{sent.data.note}</p>}
        {waits && looked.data !== undefined ? (
          <Waiting sent={sent.data} review={looked.data} />
        ) : (
          <Decided sent={sent.data} />
        )}
      </div>
    </>
  )
}

function Decided({ sent }: { sent: Submission }) {
  const { t, i18n } = useTranslation('proposals')
  return (
    <Notice
      tone={sent.status === 'accepted' ? 'good' : 'busy'}
      title={t('sent.decided', {
        who: sent.decided_by,
        time: sent.decided_at === null ? '' : formatDateTime(sent.decided_at, i18n.language),
      })}
    >
      {sent.reason ??
        (sent.status === 'accepted' && (
          <Link to={`/console/definitions/mappings/${sent.mapping}`}>{t('publish.open')}</Link>
        ))}
    </Notice>
  )
}

function Waiting({ sent, review: looked }: { sent: Submission; review: Review }) {
  const { t } = useTranslation('proposals')
  const queries = useQueryClient()
  const [refusing, setRefusing] = useState(false)
  const again = () => queries.invalidateQueries({ queryKey: ['mapping-submissions'] })
  const taken = useMutation({
    mutationFn: () => accept(sent.id, looked.base),
    onSuccess: () => {
      toast(t('publish.done'))
      return queries.invalidateQueries({ queryKey: ['definitions'] })
    },
    // whatever came of it, what there is to look at may be another
    onSettled: again,
  })
  const { findings, cases, flows, good } = looked.verdict
  return (
    <>
      {taken.error !== null && (
        <Notice tone="bad" urgent>
          {taken.error.message}
        </Notice>
      )}
      {looked.changed && <Notice tone="warn">{t('sent.changed')}</Notice>}
      <Panel title={t('sent.gate')}>
        {good ? (
          <Notice tone="good">
            {cases.length === 0 ? t('sent.untried') : t('sent.passes', { count: cases.length })}
          </Notice>
        ) : (
          findings.map((finding) => (
            <p key={`${finding.line}-${finding.column}-${finding.reason}`} className={classes.problem}>
              <span dir="ltr">{finding.line}</span>: <span lang="fr">{finding.reason}</span>
            </p>
          ))
        )}
        {flows.length > 0 && (
          <p>
            {t('sent.flows')}{' '}
            {flows.map((flow) => (
              <code key={flow} dir="ltr" className={classes.flow}>
                {flow}
              </code>
            ))}
          </p>
        )}
      </Panel>
      <Panel title={t(looked.base === null ? 'sent.new' : 'sent.diff')}>
        {looked.lines.length === 0 ? (
          <p className={classes.soft}>{t('sent.same')}</p>
        ) : (
          <DiffText lines={looked.lines} label={t('sent.diff')} />
        )}
        <div className={classes.finish}>
          <Button disabled={!good} loading={taken.isPending} onClick={() => taken.mutate()}>
            {t('sent.accept')}
          </Button>
          <Button variant="default" onClick={() => setRefusing(true)}>
            {t('sent.refuse')}
          </Button>
        </div>
      </Panel>
      <ReasonSheet
        open={refusing}
        onClose={() => setRefusing(false)}
        title={t('sent.refuse')}
        label={t('sent.reason')}
        help={t('sent.reason_text')}
        submit={t('sent.refuse')}
        grave={false}
        send={(reason) => refuse(sent.id, reason)}
        stale={[['mapping-submissions']]}
        said={t('sent.refused')}
      />
    </>
  )
}
