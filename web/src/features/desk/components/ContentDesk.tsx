import { Button, NativeSelect, Skeleton, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '@/components/feedback/toast'
import type { Given } from '@/components/forms/given'
import { QuickForm } from '@/components/forms/QuickForm'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { useAct } from '@/lib/useAct'
import {
  addBanner,
  addQuestion,
  allBanners,
  allQuestions,
  LANGUAGES,
  pages,
  pageTexts,
  publish,
  removeBanner,
  removeQuestion,
} from '../api/desk'

type Wrong = (field: string) => string | undefined

/** What the shop says: pages with versions, banners, questions, each in three languages. */
export function ContentDesk() {
  const { t } = useTranslation('staff')
  return (
    <>
      <PageHead title={t('content.title')} lead={t('content.lead')} />
      <div className={classes.stack}>
        <Pages />
        <Banners />
        <Questions />
      </div>
    </>
  )
}

const words = (values: Given, name: string) => ({
  fr: values.text(`${name}.fr`),
  ar: values.text(`${name}.ar`),
  en: values.text(`${name}.en`),
})

interface InThreeProps {
  name: string
  label: string
  wrong: Wrong
  rows?: number
  texts?: Record<(typeof LANGUAGES)[number], string>
  field?: string
}

/** The same words in French, Arabic and English: all three, or none is shown. */
function InThree({ name, label, wrong, rows = 1, texts, field = name }: InThreeProps) {
  const { t } = useTranslation('staff')
  return LANGUAGES.map((language) => (
    <Textarea
      key={language}
      name={`${name}.${language}`}
      label={`${label} (${t(`language.${language}`)})`}
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      rows={rows}
      required
      defaultValue={texts?.[language]}
      error={wrong(`${field}.${language}`) ?? wrong(`${language}.${field}`)}
    />
  ))
}

function Pages() {
  const { t } = useTranslation('staff')
  const list = useQuery(pages).data ?? []
  const [picked, setPicked] = useState<string | null>(null)
  const slug = picked ?? list[0]?.slug
  const found = useQuery({ ...pageTexts(slug ?? ''), enabled: slug !== undefined })
  const queries = useQueryClient()
  return (
    <Panel title={t('content.pages')}>
      <NativeSelect
        label={t('content.page')}
        value={slug ?? ''}
        onChange={(event) => setPicked(event.target.value)}
        data={list.map((page) => ({ value: page.slug, label: `${page.title} (v${page.version})` }))}
        mb="md"
      />
      {slug === undefined || found.data === undefined ? (
        <Skeleton height={240} />
      ) : (
        <QuickForm
          key={`${slug}-${found.data.fr.version}`}
          submit={t('content.publish')}
          send={(values) => {
            const text = (language: 'fr' | 'ar' | 'en') => ({
              title: values.text(`title.${language}`),
              body: values.text(`body.${language}`),
            })
            return publish(slug, {
              legal: found.data.fr.legal,
              fr: text('fr'),
              ar: text('ar'),
              en: text('en'),
            })
          }}
          after={() => {
            toast(t('content.published'))
            return Promise.all([
              queries.invalidateQueries({ queryKey: ['desk', 'pages'] }),
              queries.invalidateQueries({ queryKey: ['content'] }),
            ])
          }}
        >
          {(wrong) => (
            <>
              <InThree
                name="title"
                label={t('content.page_title')}
                wrong={wrong}
                texts={{ fr: found.data.fr.title, ar: found.data.ar.title, en: found.data.en.title }}
              />
              <InThree
                name="body"
                label={t('content.body')}
                wrong={wrong}
                rows={6}
                texts={{ fr: found.data.fr.body, ar: found.data.ar.body, en: found.data.en.body }}
              />
            </>
          )}
        </QuickForm>
      )}
    </Panel>
  )
}

function Banners() {
  const { t, i18n } = useTranslation(['staff', 'common'])
  const queries = useQueryClient()
  const list = useQuery(allBanners).data ?? []
  const stale = [['desk', 'banners'], ['content']]
  const remove = useAct({ act: removeBanner, stale })
  return (
    <Panel title={t('content.banners')}>
      <ul role="list" style={{ marginBlockEnd: 'var(--space-4)' }}>
        {list.map((banner) => (
          <li key={banner.id} className={classes.row}>
            <span>{banner.text[i18n.language as 'fr']}</span>
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => remove.mutate(banner.id)}>
              {t('common:action.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <QuickForm
        submit={t('content.add_banner')}
        empties
        send={(values) => addBanner({ text: words(values, 'text'), link: values.some('link') })}
        after={() => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })))}
      >
        {(wrong) => (
          <>
            <InThree name="text" label={t('content.text')} wrong={wrong} />
            <TextInput
              name="link"
              label={t('content.link')}
              placeholder="/catalogue"
              dir="ltr"
              error={wrong('link')}
            />
          </>
        )}
      </QuickForm>
    </Panel>
  )
}

function Questions() {
  const { t, i18n } = useTranslation(['staff', 'common'])
  const queries = useQueryClient()
  const list = useQuery(allQuestions).data ?? []
  const stale = [['desk', 'questions'], ['content']]
  const remove = useAct({ act: removeQuestion, stale })
  return (
    <Panel title={t('content.questions')}>
      <ul role="list" style={{ marginBlockEnd: 'var(--space-4)' }}>
        {list.map((one) => (
          <li key={one.id} className={classes.row}>
            <span>{one.question[i18n.language as 'fr']}</span>
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => remove.mutate(one.id)}>
              {t('common:action.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <QuickForm
        submit={t('content.add_question')}
        empties
        send={(values) =>
          addQuestion({ question: words(values, 'question'), answer: words(values, 'answer') })
        }
        after={() => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })))}
      >
        {(wrong) => (
          <>
            <InThree name="question" label={t('content.question')} wrong={wrong} />
            <InThree name="answer" label={t('content.answer')} wrong={wrong} rows={3} />
          </>
        )}
      </QuickForm>
    </Panel>
  )
}
