import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Question } from '../types'
import classes from './Proposals.module.css'

interface QuestionListProps {
  questions: readonly Question[]
  onAnswer: (question: Question, answer: string) => void
}

const TOLD = ['mode', 'tax', 'unit', 'decimalChar', 'quantity', 'category', 'status'] as const
type Told = (typeof TOLD)[number]
const ANSWERS = [
  'partial',
  'full',
  'TTC',
  'HT',
  'dinars',
  'millimes',
  'confirmed',
  'prepared',
  'shipped',
  'delivered',
  'cancelled',
] as const
type Answer = (typeof ANSWERS)[number]

/** What no sample can tell, the assumed answer first. */
export function QuestionList({ questions, onAnswer }: QuestionListProps) {
  const { t, i18n } = useTranslation('proposals')
  const asked = (question: Question) =>
    (TOLD as readonly string[]).includes(question.about)
      ? t(`questions.about.${question.about as Told}`)
      : t('questions.about.missing', { field: question.about })
  const answer = (word: string) =>
    (ANSWERS as readonly string[]).includes(word) ? t(`questions.answers.${word as Answer}`) : word
  return (
    <div className={classes.questions}>
      {questions.map((question) => {
        const label = i18n.language === 'fr' ? question.text : asked(question)
        const said = `${question.about}-${question.text}`
        const words = i18n.language === 'fr' ? undefined : question.text.match(/« .+? »| : .+ \?$/)?.[0]
        return question.answers.length > 0 ? (
          <NativeSelect
            key={said}
            label={label}
            onChange={(event) => onAnswer(question, event.target.value)}
            data={question.answers.map((word) => ({ value: word, label: answer(word) }))}
          />
        ) : (
          <TextInput
            key={said}
            label={label}
            description={words}
            onBlur={(event) => onAnswer(question, event.target.value.trim())}
          />
        )
      })}
    </div>
  )
}
