import { Button, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { components } from '@/api/openapi'
import type { Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { Listing } from '@/components/data/Listing'
import { StatusBadge } from '@/components/data/StatusBadge'
import { toast } from '@/components/feedback/toast'
import { QuickForm } from '@/components/forms/QuickForm'
import { SaveFileButton } from '@/components/forms/SaveFileButton'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { formatDateTime } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { useAct } from '@/lib/useAct'
import { contactMessages, LANGUAGES, markHandled, MESSAGES_PER_PAGE, sendIssue } from '../api/desk'

type Message = components['schemas']['ContactMessagesMessage'] & { handled_at: string | null }

/** What visitors wrote, and the letter that goes to whoever wanted it. */
export function Messages() {
  const { t, i18n } = useTranslation('staff')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const found = useQuery(contactMessages(page, parameters.get('etat') === 'attente'))
  const handle = useAct({ act: markHandled, stale: [['desk', 'messages']] })
  const columns: Column<Message>[] = [
    {
      key: 'from',
      header: t('message.from'),
      cell: (message) => (
        <>
          <bdi>{message.name}</bdi>
          <br />
          <a href={`mailto:${message.email}`} dir="ltr">
            {message.email}
          </a>
        </>
      ),
    },
    {
      key: 'words',
      header: t('message.words'),
      cell: (message) => (
        <div dir="auto">
          <strong>{message.subject}</strong>
          <p style={{ whiteSpace: 'pre-wrap' }}>{message.message}</p>
        </div>
      ),
    },
    {
      key: 'date',
      header: t('message.date'),
      cell: (message) => formatDateTime(message.created_at, i18n.language),
    },
    {
      key: 'state',
      header: t('message.state'),
      cell: (message) =>
        message.handled_at ? (
          <StatusBadge tone="good">{t('message.handled')}</StatusBadge>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => handle.mutate(message.id)}>
            {t('message.handle')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <PageHead title={t('message.title')} />
      <FilterSelect
        name="etat"
        label={t('message.state')}
        all={t('message.all')}
        options={[['attente', t('message.waiting')]]}
      />
      <Listing
        found={found}
        caption={t('message.title')}
        columns={columns}
        rowKey={(message) => message.id}
        empty={{ icon: IconMail, title: t('message.none') }}
        page={page}
        pageSize={MESSAGES_PER_PAGE}
        expected={3}
      />
      <div style={{ marginBlockStart: 'var(--space-5)' }}>
        <Letter />
      </div>
    </>
  )
}

function Letter() {
  const { t } = useTranslation('staff')
  return (
    <Panel
      title={t('letter.title')}
      actions={
        <SaveFileButton
          path="/api/v1/newsletter/subscriptions/export"
          name="newsletter.csv"
          size="compact-sm"
        >
          {t('letter.readers')}
        </SaveFileButton>
      }
    >
      <p className={classes.soft}>{t('letter.lead')}</p>
      <QuickForm
        submit={t('letter.send')}
        empties
        send={(values) => {
          const text = (language: string) => ({
            title: values.text(`title.${language}`),
            text: values.text(`text.${language}`),
          })
          return sendIssue({ fr: text('fr'), ar: text('ar'), en: text('en') })
        }}
        after={(sent) => toast(t('letter.sent', { number: sent.recipients }))}
      >
        {(wrong) =>
          LANGUAGES.map((language) => (
            <div key={language} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
              <TextInput
                name={`title.${language}`}
                label={`${t('letter.subject')} (${t(`language.${language}`)})`}
                required
                maxLength={160}
                error={wrong(`${language}.title`)}
              />
              <Textarea
                name={`text.${language}`}
                label={`${t('letter.text')} (${t(`language.${language}`)})`}
                required
                rows={4}
                error={wrong(`${language}.text`)}
              />
            </div>
          ))
        }
      </QuickForm>
    </Panel>
  )
}
