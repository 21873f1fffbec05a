import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DataTable } from '@/components/data/DataTable'
import { toast } from '@/components/feedback/toast'
import { Panel } from '@/components/layout/Panel'
import { formatDateTime } from '@/lib/dates'
import { submissions, withdraw } from '../api/submissions'
import classes from './Proposals.module.css'
import { SubmissionState } from './SubmissionState'

/** The mappings a vendor sent and what became of them; nothing where none was ever sent. */
export function SentMappings() {
  const { t, i18n } = useTranslation('proposals')
  const queries = useQueryClient()
  const found = useQuery(submissions('', 1)).data?.results ?? []
  const back = useMutation({
    mutationFn: withdraw,
    onSuccess: () => toast(t('sent.withdrawn')),
    onError: (error) => toast(error.message, { tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['mapping-submissions'] }),
  })
  if (found.length === 0) return null
  return (
    <div className={classes.sent}>
      <Panel title={t('sent.title')}>
        <DataTable
          caption={t('sent.title')}
          rows={found}
          rowKey={(sent) => sent.id}
          columns={[
            { key: 'file', header: t('sent.file'), cell: (sent) => <bdi>{sent.file_name}</bdi> },
            {
              key: 'feed',
              header: t('sent.feed'),
              cell: (sent) => (sent.feed === null ? t('drop.new_feed') : <code dir="ltr">{sent.feed}</code>),
            },
            {
              key: 'at',
              header: t('sent.at'),
              cell: (sent) => formatDateTime(sent.sent_at, i18n.language),
            },
            {
              key: 'state',
              header: t('sent.state'),
              cell: (sent) => (
                <span>
                  <SubmissionState state={sent.status} />
                  {sent.reason !== null && (
                    <span className={classes.problem} dir="auto">
                      {sent.reason}
                    </span>
                  )}
                </span>
              ),
            },
            {
              key: 'action',
              header: t('sent.action'),
              cell: (sent) =>
                sent.status === 'waiting' ? (
                  <Button
                    size="compact-md"
                    variant="default"
                    loading={back.isPending && back.variables === sent.id}
                    aria-label={t('sent.withdraw_named', { file: sent.file_name })}
                    onClick={() => back.mutate(sent.id)}
                  >
                    {t('sent.withdraw')}
                  </Button>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      </Panel>
    </div>
  )
}
