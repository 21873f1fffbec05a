import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import classes from './ContentPage.module.css'

interface Question {
  question: string
  answer: string
}

export function FaqPage() {
  const { t } = useTranslation('content')
  const questions = t('faq.questions', { returnObjects: true }) as Question[]
  return (
    <div className={classes.content}>
      <PageHead title={t('faq.title')} lead={t('faq.lead')} />
      {questions.map(({ question, answer }) => (
        <details key={question} className={classes.question}>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </div>
  )
}
