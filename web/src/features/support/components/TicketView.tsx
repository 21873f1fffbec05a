import { Button, Skeleton, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isNotFound } from '@/api/problem'
import type { Ticket } from '@/api/types'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { PageHead } from '@/components/layout/PageHead'
import { formatDateTime } from '@/lib/dates'
import { answerTicket, closeTicket, messages as messagesQuery, ticket as ticketQuery } from '../api/tickets'
import { TicketStatus } from './TicketStatus'
import classes from './TicketView.module.css'

/** One request: what was said, oldest first, and room for the next word. */
export function TicketView({ id, forStaff = false }: { id: string; forStaff?: boolean }) {
  const { t } = useTranslation('support')
  const found = useQuery(ticketQuery(id))
  if (isNotFound(found.error)) return <EmptyState title={t('missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={320} />
  return <Loaded ticket={found.data} forStaff={forStaff} />
}

function Loaded({ ticket, forStaff }: { ticket: Ticket; forStaff: boolean }) {
  const { t, i18n } = useTranslation('support')
  const said = useQuery(messagesQuery(ticket.id))
  return (
    <>
      <PageHead
        title={ticket.subject}
        lead={t('opened', { date: formatDateTime(ticket.created_at, i18n.language) })}
      >
        <TicketStatus status={ticket.status} />
      </PageHead>
      {said.isError && <ErrorState error={said.error} retry={() => void said.refetch()} />}
      <ol role="list" className={classes.messages}>
        {(said.data ?? []).map((message) => (
          <li key={message.id} data-own={message.from_staff === forStaff}>
            <p className={classes.who}>
              {message.from_staff ? t('from_staff') : t('from_asker')}
              {' · '}
              {formatDateTime(message.created_at, i18n.language)}
            </p>
            <p className={classes.words} dir="auto">
              {message.body}
            </p>
          </li>
        ))}
      </ol>
      {ticket.closed_at === null && <Answer ticket={ticket} />}
    </>
  )
}

function Answer({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('support')
  const queries = useQueryClient()
  const [words, setWords] = useState('')
  const refresh = () => queries.invalidateQueries({ queryKey: ['tickets'] })
  const answer = useMutation({
    mutationFn: () => answerTicket(ticket.id, words.trim()),
    onSuccess: () => {
      setWords('')
      return refresh()
    },
  })
  const close = useMutation({ mutationFn: () => closeTicket(ticket.id), onSuccess: refresh })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() !== '') answer.mutate()
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <FormProblem message={(answer.error ?? close.error)?.message} />
      <Textarea
        label={t('answer')}
        rows={4}
        maxLength={5000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={form.buttons}>
        <Button type="submit" loading={answer.isPending}>
          {t('send')}
        </Button>
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>
          {t('close')}
        </Button>
      </div>
    </form>
  )
}
