import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '@/components/feedback/toast'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { write } from '../api/reviews'
import '@/theme/forms.css'
import classes from './Reviews.module.css'

export function WriteReview({ product }: { product: number }) {
  const { t } = useTranslation('shop')
  const queries = useQueryClient()
  const [rating, setRating] = useState('5')
  const [title, setTitle] = useState('')
  const [words, setWords] = useState('')
  const send = useMutation({
    mutationFn: () =>
      write(product, {
        rating: Number(rating),
        title: title.trim() || undefined,
        body: words.trim() || undefined,
      }),
    onSuccess: () => {
      toast(t('review.thanks'))
      return queries.invalidateQueries({ queryKey: ['reviews'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <details className={classes.write}>
      <summary>{t('review.write')}</summary>
      <form className={form.form} onSubmit={submit}>
        <FormProblem message={send.error?.message} />
        <NativeSelect
          label={t('review.rating')}
          value={rating}
          onChange={(event) => setRating(event.target.value)}
          data={['5', '4', '3', '2', '1'].map((n) => ({ value: n, label: t('review.stars', { n }) }))}
        />
        <TextInput
          label={t('review.headline')}
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Textarea
          label={t('review.words')}
          rows={4}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className={form.buttons}>
          <Button type="submit" loading={send.isPending}>
            {t('review.send')}
          </Button>
        </div>
      </form>
    </details>
  )
}
