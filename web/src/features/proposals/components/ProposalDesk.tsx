import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { Panel } from '@/components/layout/Panel'
import { tryMapping } from '../api/proposals'
import { withAnswer, withTarget } from '../mapping-text'
import type { Proposal } from '../types'
import { ColumnList } from './ColumnList'
import { FinishProposal } from './FinishProposal'
import { PreviewTable } from './PreviewTable'
import classes from './Proposals.module.css'
import { QuestionList } from './QuestionList'

interface ProposalDeskProps {
  file: File
  proposal: Proposal
  feed: { id: string; mapping: string } | undefined
  mayPublish: boolean
}

/** A proposed mapping while it is completed: every change is tried on the sample at once. */
export function ProposalDesk({ file, proposal, feed, mayPublish }: ProposalDeskProps) {
  const { t, i18n } = useTranslation('proposals')
  const [text, setText] = useState(proposal.mapping)
  const [settled] = useDebouncedValue(text, 300)
  const trial = useQuery({
    queryKey: ['mapping-trial', file.name, file.lastModified, settled, i18n.language],
    queryFn: () => tryMapping(file, settled),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  })
  const refused = trial.data?.reason ?? null
  const rejected = trial.data?.preview.filter((row) => row.problems.length > 0).length ?? 0
  return (
    <div className={classes.stack}>
      <Panel title={t('columns.title', { file: file.name })}>
        <ColumnList
          columns={proposal.columns}
          mapping={text}
          onTarget={(column, field) => setText(withTarget(text, column, field))}
        />
      </Panel>
      {proposal.questions.length > 0 && (
        <Panel title={t('questions.title')}>
          <QuestionList
            questions={proposal.questions}
            onAnswer={(question, answer) => setText(withAnswer(text, question, answer))}
          />
        </Panel>
      )}
      <Panel title={t('preview.title')}>
        <div role="status">
          {refused !== null ? (
            <Notice tone="bad">
              <span lang="fr">{refused}</span>
            </Notice>
          ) : trial.data && rejected > 0 ? (
            <Notice tone="warn">{t('preview.rejected', { count: rejected })}</Notice>
          ) : (
            trial.data && <Notice tone="good">{t('preview.good')}</Notice>
          )}
        </div>
        {trial.isError ? (
          <ErrorState error={trial.error} retry={() => void trial.refetch()} />
        ) : (
          <PreviewTable rows={trial.data?.preview} />
        )}
      </Panel>
      <details className={classes.text}>
        <summary>{t('text')}</summary>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls is reached by keyboard */}
        <pre dir="ltr" tabIndex={0}>
          {text}
        </pre>
      </details>
      <FinishProposal
        mapping={text}
        fileName={file.name}
        feed={feed}
        base={proposal.base}
        mayPublish={mayPublish}
        ready={refused === null && trial.data !== undefined && !trial.isFetching && text === settled}
      />
    </div>
  )
}
