import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '@/api/problem'
import classes from './Feedback.module.css'

/** A failed load: the API's own words when it gave some, the incident number for support, and another try. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation()
  const problem = error instanceof ProblemError ? error : null
  return (
    <div className={classes.state} role="alert">
      <IconPlugConnectedX size={40} stroke={1.3} aria-hidden="true" className={classes.icon} />
      <p className={classes.title}>{problem === null ? t('error.offline') : t('error.title')}</p>
      <p className={classes.text}>{problem === null ? t('error.offline_text') : problem.message}</p>
      {problem?.problem.incident && (
        <p className={classes.text}>{t('error.incident', { id: problem.problem.incident })}</p>
      )}
      {retry && (
        <div className={classes.actions}>
          <Button variant="default" onClick={retry}>
            {t('action.retry')}
          </Button>
        </div>
      )}
    </div>
  )
}
