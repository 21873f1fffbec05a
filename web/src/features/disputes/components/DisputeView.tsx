import { Button, Skeleton, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isNotFound } from '@/api/problem'
import type { Dispute } from '@/api/types'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { FileButton } from '@/components/forms/FileButton'
import { QuickForm } from '@/components/forms/QuickForm'
import { SaveFileButton } from '@/components/forms/SaveFileButton'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import stack from '@/components/layout/stack.module.css'
import { Price } from '@/components/money/Price'
import { formatDateTime } from '@/lib/dates'
import { parseTypedAmount } from '@/lib/money'
import { useAct } from '@/lib/useAct'
import { decide, dispute, say, showEvidence, withdraw } from '../api/disputes'
import { DisputeStatus } from './DisputeList'
import classes from './DisputeView.module.css'

/** One disagreement: what was said and shown by whom, and how it ended. */
export function DisputeView({ id }: { id: string }) {
  const { t } = useTranslation('payments')
  const found = useQuery(dispute(id))
  if (isNotFound(found.error)) return <EmptyState title={t('dispute.missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={320} />
  return <Loaded found={found.data} />
}

function Loaded({ found }: { found: Dispute }) {
  const { t, i18n } = useTranslation('payments')
  const queries = useQueryClient()
  const keep = (changed: Dispute) => {
    queries.setQueryData(dispute(found.id).queryKey, changed)
    void queries.invalidateQueries({ queryKey: ['disputes', 'list'] })
  }
  const show = useAct({ act: (file: File) => showEvidence(found.id, file), after: keep })
  const end = useAct({ act: () => withdraw(found.id), after: keep, said: t('dispute.withdrawn') })
  const open = found.status === 'open'
  return (
    <>
      <PageHead
        title={t('dispute.about', { number: found.number })}
        lead={`${found.vendor_name} · ${t(`dispute.reasons.${found.reason as 'other'}`)}`}
      >
        <DisputeStatus status={found.status} />
      </PageHead>
      {found.decision && (
        <Notice tone="good" title={t('dispute.decision')}>
          {found.decision}
          {found.refund_amount && (
            <>
              {' · '}
              {t('dispute.refunded')} <Price amount={found.refund_amount} />
            </>
          )}
        </Notice>
      )}
      <div className={stack.stack} style={{ marginBlockStart: 'var(--space-4)' }}>
        <ol role="list" className={classes.talk}>
          {found.messages.map((word) => (
            <li key={word.id} className={classes.word} data-own={word.side === found.your_side}>
              <p className={classes.by}>
                {t(`dispute.sides.${word.side as 'buyer'}`)} ·{' '}
                {formatDateTime(word.created_at, i18n.language)}
              </p>
              <p dir="auto">{word.body}</p>
            </li>
          ))}
        </ol>
        {(found.evidence.length > 0 || open) && (
          <Panel title={t('dispute.evidence')}>
            <ul role="list" className={stack.row} style={{ marginBlockEnd: 'var(--space-3)' }}>
              {found.evidence.map((piece) => (
                <li key={piece.id}>
                  <SaveFileButton
                    path={`/api/v1/disputes/${found.id}/evidence/${piece.id}`}
                    name={piece.file_name}
                    size="compact-sm"
                  >
                    {piece.file_name}
                  </SaveFileButton>
                </li>
              ))}
            </ul>
            {open && (
              <FileButton
                label={t('dispute.show')}
                accept="application/pdf,image/jpeg,image/png"
                loading={show.isPending}
                onFiles={([file]) => file && show.mutate(file)}
              />
            )}
          </Panel>
        )}
        {open && (
          <Panel title={t('dispute.write')}>
            <QuickForm
              submit={t('dispute.send')}
              empties
              send={(values) => say(found.id, values.text('message'))}
              after={keep}
              more={
                found.your_side === 'buyer' && (
                  <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
                    {t('dispute.withdraw')}
                  </Button>
                )
              }
            >
              {(wrong) => (
                <Textarea
                  name="message"
                  label={t('dispute.message')}
                  rows={3}
                  required
                  maxLength={2000}
                  error={wrong('message')}
                />
              )}
            </QuickForm>
          </Panel>
        )}
        {open && found.your_side === 'staff' && <Decide found={found} onDecided={keep} />}
      </div>
    </>
  )
}

function Decide({ found, onDecided }: { found: Dispute; onDecided: (changed: Dispute) => void }) {
  const { t } = useTranslation('payments')
  const [key] = useState(() => crypto.randomUUID())
  return (
    <Panel title={t('dispute.decide')}>
      <QuickForm
        submit={t('dispute.decide')}
        send={(values) => {
          const amount = values.some('refund_amount')
          return decide(
            found.id,
            values.text('decision'),
            amount && (parseTypedAmount(amount) ?? amount),
            key,
          )
        }}
        after={onDecided}
      >
        {(wrong) => (
          <>
            <Textarea
              name="decision"
              label={t('dispute.decision')}
              description={t('dispute.decision_text')}
              rows={3}
              required
              maxLength={2000}
              error={wrong('decision')}
            />
            <TextInput
              name="refund_amount"
              label={t('dispute.refund')}
              description={t('dispute.refund_text')}
              inputMode="decimal"
              dir="ltr"
              error={wrong('refund_amount')}
            />
          </>
        )}
      </QuickForm>
    </Panel>
  )
}
