import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Panel } from '@/components/layout/Panel'
import stack from '@/components/layout/stack.module.css'
import type { Finding, Verdict } from '../types'
import classes from './Definitions.module.css'

interface VerdictViewProps {
  verdict: Verdict | undefined
  error: unknown
  onGo: (finding: Finding) => void
  /** Writes the word the gate thinks was meant; null when it has none for this text. */
  onReplace: (finding: Finding) => { word: string; act: () => void } | null
}

/** What the gate says: problems with their places, samples that were read, flows that would run with the text. */
export function VerdictView({ verdict, error, onGo, onReplace }: VerdictViewProps) {
  const { t } = useTranslation('definitions')
  if (error) return <ErrorState error={error} />
  const findings = verdict?.findings ?? []
  return (
    <Panel title={t('verdict.title')}>
      {findings.length === 0 ? (
        <p className={classes.soft}>{t('verdict.none')}</p>
      ) : (
        <ul role="list" className={classes.findings} aria-live="polite">
          {findings.map((finding) => (
            <li key={`${finding.file}-${finding.line}-${finding.column}-${finding.reason}`}>
              <button type="button" className={stack.quiet} onClick={() => onGo(finding)}>
                {t('verdict.place', { line: finding.line, column: finding.column })}
              </button>{' '}
              <code className={classes.file} dir="ltr">
                {finding.file}
              </code>
              <p dir="auto" lang="fr">
                {finding.reason}
              </p>
              <Instead replace={onReplace(finding)} />
            </li>
          ))}
        </ul>
      )}
      <h3>{t('cases.title')}</h3>
      {verdict === undefined || verdict.cases.length === 0 ? (
        <p className={classes.soft}>{t('cases.none')}</p>
      ) : (
        <ul role="list" className={classes.cases}>
          {verdict.cases.map((one) => (
            <li key={one.sample} data-good={one.good}>
              <strong>{one.good ? t('cases.good') : t('cases.bad')}</strong>{' '}
              <code dir="ltr">{one.sample}</code>
              {one.differences.map((difference) => (
                <p key={difference.path} dir="ltr" className={classes.difference}>
                  <code>{difference.path}</code> <del>{difference.expected}</del> <ins>{difference.got}</ins>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {verdict !== undefined && verdict.flows.length > 0 && (
        <>
          <h3>{t('flows')}</h3>
          <p dir="ltr" className={classes.flows}>
            {verdict.flows.map((flow) => (
              <code key={flow}>{flow}</code>
            ))}
          </p>
        </>
      )}
    </Panel>
  )
}

function Instead({ replace }: { replace: { word: string; act: () => void } | null }) {
  const { t } = useTranslation('definitions')
  if (replace === null) return null
  return (
    <Button size="xs" variant="default" onClick={replace.act}>
      {t('verdict.replace', { word: replace.word })}
    </Button>
  )
}
