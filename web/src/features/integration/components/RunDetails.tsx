import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DescriptionList } from '@/components/data/DescriptionList'
import { plainDetails } from '../run-details'
import classes from './Integration.module.css'

/** What an exchange left in the log: its plain values as a list, the rest as it was written. */
export function RunDetails({ details }: { details: unknown }) {
  const { t } = useTranslation('integration')
  const { plain, nested, receipt } = plainDetails(details)
  if (plain.length === 0 && nested === null) return <p className={classes.soft}>{t('run.no_details')}</p>
  return (
    <>
      {receipt !== null && (
        <p className={classes.buttons}>
          <Link to={`/console/fichiers/${receipt}`}>{t('run.open_file')}</Link>
        </p>
      )}
      <DescriptionList
        rows={plain.map(([name, value]) => [
          name,
          <code key={name} dir="auto">
            {value}
          </code>,
        ])}
      />
      {nested !== null && (
        <details className={classes.raw}>
          <summary>{t('run.raw')}</summary>
          <pre className={classes.details} dir="ltr">
            {nested}
          </pre>
        </details>
      )}
    </>
  )
}
