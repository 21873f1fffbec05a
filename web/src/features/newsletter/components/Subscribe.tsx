import { useMutation } from '@tanstack/react-query'
import { useId, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '@/api/problem'
import { subscribe } from '../api/newsletter'
import classes from './Subscribe.module.css'

/** An address for the newsletter; its owner still has to follow the link of a mail. */
export function Subscribe() {
  const { t } = useTranslation()
  const id = useId()
  const asked = useMutation({ mutationFn: subscribe })
  const refusal = asked.error instanceof ProblemError ? asked.error.message : t('error.offline')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = new FormData(event.currentTarget).get('newsletter')
    if (typeof email === 'string') asked.mutate(email.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <label htmlFor={id}>{t('newsletter.label')}</label>
      {asked.isSuccess ? (
        <p role="status">{t('newsletter.asked')}</p>
      ) : (
        <div className={classes.line}>
          <input
            id={id}
            name="newsletter"
            type="email"
            required
            autoComplete="email"
            dir="ltr"
            placeholder="nom@exemple.tn"
            aria-describedby={asked.isError ? `${id}-wrong` : undefined}
          />
          <button type="submit" disabled={asked.isPending}>
            {t('newsletter.subscribe')}
          </button>
        </div>
      )}
      {asked.isError && (
        <p id={`${id}-wrong`} role="alert" className={classes.wrong}>
          {refusal}
        </p>
      )}
    </form>
  )
}
