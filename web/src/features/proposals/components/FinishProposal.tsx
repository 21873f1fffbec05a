import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconDownload, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemError } from '@/api/problem'
import { Notice } from '@/components/feedback/Notice'
import { Panel } from '@/components/layout/Panel'
import { publishMapping, standingDigest } from '../api/proposals'
import { sendMapping } from '../api/submissions'
import { stemOf } from '../stem'
import classes from './Proposals.module.css'

interface FinishProposalProps {
  mapping: string
  fileName: string
  feed: { id: string; mapping: string } | undefined
  /** What the mapping was made from; null for a first one. */
  base: string | null
  mayPublish: boolean
  ready: boolean
}

/** Staff take the mapping into use; a vendor puts it before them. */
export function FinishProposal({ mapping, fileName, feed, base, mayPublish, ready }: FinishProposalProps) {
  const { t } = useTranslation('proposals')
  const queries = useQueryClient()
  const [name, setName] = useState(feed?.mapping ?? stemOf(fileName))
  const sent = useMutation({
    mutationFn: () => sendMapping({ feed: feed?.id, file_name: fileName, mapping, base: base ?? undefined }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['mapping-submissions'] }),
  })
  const published = useMutation({
    mutationFn: async () =>
      publishMapping(name, {
        text: mapping,
        note: t('publish.note', { file: fileName }),
        base: await standingDigest(name),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['definitions'] }),
  })
  const error = sent.error ?? published.error
  return (
    <Panel title={t(mayPublish ? 'publish.title' : 'send.title')}>
      {error !== null && (
        <Notice tone="bad" urgent>
          {told(error)}
        </Notice>
      )}
      {published.data && (
        <Notice tone="good" title={t('publish.done')}>
          <Link to={`/console/definitions/mappings/${name}`}>{t('publish.open')}</Link>
        </Notice>
      )}
      {sent.data && (
        <Notice tone="good" title={t('send.done')}>
          <Link to="/vendeur/flux">{t('send.open')}</Link>
        </Notice>
      )}
      <p className={classes.soft}>{t(mayPublish ? 'publish.text' : 'send.text')}</p>
      <div className={classes.finish}>
        {mayPublish ? (
          <>
            <TextInput
              label={t('publish.name')}
              value={name}
              dir="ltr"
              maxLength={80}
              onChange={(event) => setName(event.target.value)}
            />
            <Button
              disabled={!ready || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)}
              loading={published.isPending}
              onClick={() => published.mutate()}
            >
              {t('publish.action')}
            </Button>
          </>
        ) : (
          <Button
            leftSection={<IconSend size={18} aria-hidden="true" className="mantine-rotate-rtl" />}
            disabled={!ready || sent.isSuccess}
            loading={sent.isPending}
            onClick={() => sent.mutate()}
          >
            {t('send.action')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => save(mapping, `${name}.mapping.yaml`)}
        >
          {t('download')}
        </Button>
      </div>
    </Panel>
  )
}

/** A refused text comes back with its places. */
function told(error: Error): string {
  const findings = error instanceof ProblemError ? error.problem.findings : undefined
  const reasons = Array.isArray(findings)
    ? (findings as { line: number; reason: string }[]).map((finding) => `${finding.line}: ${finding.reason}`)
    : []
  return [error.message, ...reasons].join(' ')
}

function save(text: string, name: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
