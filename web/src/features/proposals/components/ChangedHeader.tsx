import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { toast } from '@/components/feedback/toast'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageLoading } from '@/components/feedback/PageLoading'
import { Panel } from '@/components/layout/Panel'
import {
  feeds as feedsQuery,
  proposalForReceived,
  publishMapping,
  releaseFile,
  standingDigest,
} from '../api/proposals'
import { ColumnList } from './ColumnList'
import { PreviewTable } from './PreviewTable'
import classes from './Proposals.module.css'

interface ChangedHeaderProps {
  file: { id: string; feed: string; original_file_name: string }
  mayPublish: boolean
}

/** A held file whose columns are called otherwise: the new version of its mapping, taken into use with one click. */
export function ChangedHeader({ file, mayPublish }: ChangedHeaderProps) {
  const { t } = useTranslation('proposals')
  const queries = useQueryClient()
  const found = useQuery(proposalForReceived(file.id))
  const mapping = useQuery(feedsQuery).data?.results.find((each) => each.id === file.feed)?.mapping
  const accept = useMutation({
    mutationFn: async ({ name, text }: { name: string; text: string }) => {
      const publication = await publishMapping(name, {
        text,
        note: t('changed.note', { file: file.original_file_name }),
        base: await standingDigest(name),
      })
      if (publication.outcome === 'live') await releaseFile(file.id)
      return publication.outcome
    },
    onSuccess: (outcome) => toast(t(outcome === 'live' ? 'changed.done' : 'changed.waiting')),
    onError: (error) => toast(error.message, { tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['file-uploads'] }),
  })
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <PageLoading />
  const proposal = found.data
  return (
    <Panel title={t('changed.title')}>
      <p className={classes.soft}>{t(mayPublish ? 'changed.text' : 'changed.text_vendor')}</p>
      {mayPublish && (
        <div className={classes.finish}>
          <Button
            disabled={mapping === undefined}
            loading={accept.isPending}
            onClick={() => mapping !== undefined && accept.mutate({ name: mapping, text: proposal.mapping })}
          >
            {t('changed.accept')}
          </Button>
        </div>
      )}
      <ColumnList columns={proposal.columns} mapping={proposal.mapping} />
      <h3 className={classes.part}>{t('preview.title')}</h3>
      <PreviewTable rows={proposal.preview} />
    </Panel>
  )
}
