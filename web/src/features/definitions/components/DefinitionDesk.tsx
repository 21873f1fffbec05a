import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StatusBadge } from '@/components/data/StatusBadge'
import { PageLoading } from '@/components/feedback/PageLoading'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { verdict as verdictQuery } from '../api/definitions'
import { markedIn } from '../finding-place'
import { suggestionsAt } from '../suggestions'
import type { DefinitionText, Finding, Kind, Words } from '../types'
import { placeIn } from '../yaml-place'
import classes from './Definitions.module.css'
import { PublishDraft } from './PublishDraft'
import { RouteDrawing } from './RouteDrawing'
import { VerdictView } from './VerdictView'
import { VersionList } from './VersionList'
import type { YamlEditorHandle } from './YamlEditor'

const YamlEditor = lazy(() => import('./YamlEditor'))
const PAUSE = 350
const SIDES = ['text', 'changes'] as const

interface DefinitionDeskProps {
  kind: Kind
  id: string
  standing: DefinitionText | null
  beginning: string
  words: Words
}

/** A text and everything about it: what the gate says while it is typed, its drawing, its versions, the way live. */
export function DefinitionDesk({ kind, id, standing, beginning, words }: DefinitionDeskProps) {
  const { t } = useTranslation('definitions')
  const [text, setText] = useState(beginning)
  const [side, setSide] = useState<(typeof SIDES)[number]>('text')
  const [settled] = useDebouncedValue(text, PAUSE)
  const judged = useQuery(verdictQuery(kind, id, settled))
  const editor = useRef<YamlEditorHandle>(null)
  const own = standing?.definition.file
  const findings = useMemo(() => judged.data?.findings ?? [], [judged.data])
  const marks = useMemo(
    () => findings.filter((each) => isHere(each, own, id)).map((each) => markedIn(text, each)),
    [findings, own, id, text],
  )
  const drawing = useDrawing(judged.data?.drawing ?? '')
  const suggest = useCallback(
    (all: string, offset: number) => {
      const place = placeIn(all, offset)
      return { typed: place.typed, suggestions: suggestionsAt(kind, place, words) }
    },
    [kind, words],
  )
  const changed = text !== (standing?.text ?? '')
  useLeaveWarning(changed && text !== beginning)
  const checking = text !== settled || judged.isFetching
  return (
    <>
      <PageHead
        title={id}
        lead={
          <>
            <Link to="/console/definitions">{t('title')}</Link> · {t(`kinds.${kind}`)}
            {standing?.definition.version && (
              <>
                {' · '}
                {t('live_version')} <code dir="ltr">{standing.definition.version.slice(0, 10)}</code>
              </>
            )}
          </>
        }
      >
        <span role="status">
          <StatusBadge tone={checking ? 'busy' : findings.length > 0 ? 'bad' : 'good'}>
            {checking
              ? t('verdict.checking')
              : findings.length > 0
                ? t('verdict.bad', { count: findings.length })
                : t('verdict.good')}
          </StatusBadge>
        </span>
        <PublishDraft
          kind={kind}
          id={id}
          draft={text}
          base={standing?.digest}
          ready={changed && !checking && judged.data?.good === true}
        />
      </PageHead>
      <div className={classes.desk}>
        <div className={classes.main}>
          <div role="group" aria-label={t('side.label')} className={classes.actions}>
            {SIDES.map((each) => (
              <Button
                key={each}
                size="xs"
                variant={side === each ? 'filled' : 'default'}
                aria-pressed={side === each}
                onClick={() => setSide(each)}
              >
                {t(`side.${each}`)}
              </Button>
            ))}
          </div>
          <div className={classes.editor}>
            <Suspense fallback={<PageLoading />}>
              {side === 'text' ? (
                <YamlEditor
                  key="text"
                  value={text}
                  label={t('editor_label', { id })}
                  fix={(word) => t('verdict.replace', { word })}
                  marks={marks}
                  suggest={suggest}
                  onChange={setText}
                  handle={editor}
                />
              ) : (
                <YamlEditor
                  key="changes"
                  value={text}
                  older={standing?.text ?? ''}
                  label={t('side.changes')}
                  fix={(word) => word}
                />
              )}
            </Suspense>
          </div>
          <p className={classes.soft}>{t('keys')}</p>
        </div>
        <div className={classes.side}>
          <VerdictView
            verdict={judged.data}
            error={judged.error}
            onGo={(finding) => {
              setSide('text')
              if (isHere(finding, own, id)) editor.current?.goTo(markedIn(text, finding).from)
            }}
            onReplace={(finding) => {
              const mark = isHere(finding, own, id) ? markedIn(text, finding) : null
              const word = mark?.instead
              if (!mark || !word) return null
              return {
                word,
                act: () => setText(text.slice(0, mark.from) + word + text.slice(mark.to)),
              }
            }}
          />
          <Panel title={t('drawing.title')}>
            <RouteDrawing chart={drawing} />
          </Panel>
        </div>
      </div>
      {standing !== null && <VersionList kind={kind} id={id} />}
    </>
  )
}

/** A finding of another file is one that would no longer fit. */
function isHere(finding: Finding, own: string | undefined, id: string): boolean {
  return own === undefined ? finding.file.includes(`/${id}.`) : finding.file === own
}

/** The last drawing that could be made stays while a text is half typed. */
function useDrawing(drawing: string): string {
  const [kept, setKept] = useState(drawing)
  if (drawing !== '' && drawing !== kept) setKept(drawing)
  return drawing === '' ? kept : drawing
}

function useLeaveWarning(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
