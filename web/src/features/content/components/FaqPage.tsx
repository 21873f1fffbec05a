import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import { questions } from '../api/content'
import classes from './ContentPage.module.css'

interface Question {
  question: string
  answer: string
}

export function FaqPage() {
  const { t, i18n } = useTranslation('content')
  const kept = useQuery(questions(i18n.language)).data ?? []
  const own = t('faq.questions', { returnObjects: true }) as Question[]
  const all: Question[] = [...kept, ...own]
  return (
    <div className={classes.content}>
      <PageHead title={t('faq.title')} lead={t('faq.lead')} />
      {all.map(({ question, answer }) => (
        <details key={question} className={classes.question}>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </div>
  )
}
