import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '@/components/forms/FileButton'
import { SaveFileButton } from '@/components/forms/SaveFileButton'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { formatDate } from '@/lib/dates'
import { useAct } from '@/lib/useAct'
import { handInPaper, PAPERS, papers, type PaperKind } from '../api/shop'

/** The papers behind an application; only the vendor and the admins see them. */
export function Papers() {
  const { t, i18n } = useTranslation('selling')
  const [kind, setKind] = useState<PaperKind>('tax_card')
  const found = useQuery(papers)
  const send = useAct({
    act: (file: File) => handInPaper(kind, file),
    stale: [[...papers.queryKey]],
    said: t('papers.sent'),
  })
  return (
    <Panel title={t('papers.title')}>
      <p className={classes.soft}>{t('papers.text')}</p>
      <ul
        role="list"
        className={classes.stack}
        style={{ marginBlock: 'var(--space-3)', gap: 'var(--space-2)' }}
      >
        {found.data?.map((paper) => (
          <li key={paper.id} className={classes.row}>
            <strong>{t(`papers.kinds.${paper.kind as 'other'}`)}</strong>
            <SaveFileButton
              path={`/api/v1/vendor-documents/${paper.id}`}
              name={paper.file_name}
              size="compact-sm"
            >
              {paper.file_name}
            </SaveFileButton>
            <span className={classes.soft}>{formatDate(paper.created_at, i18n.language)}</span>
          </li>
        ))}
      </ul>
      <div className={classes.row}>
        <NativeSelect
          label={t('papers.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as PaperKind)}
          data={PAPERS.map((value) => ({ value, label: t(`papers.kinds.${value}`) }))}
        />
        <FileButton
          label={t('papers.send')}
          accept="application/pdf,image/jpeg,image/png"
          loading={send.isPending}
          onFiles={([file]) => file && send.mutate(file)}
        />
      </div>
    </Panel>
  )
}
