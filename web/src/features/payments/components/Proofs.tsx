import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FileButton } from '@/components/forms/FileButton'
import { SaveFileButton } from '@/components/forms/SaveFileButton'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { formatDateTime } from '@/lib/dates'
import { useAct } from '@/lib/useAct'
import { handInProof, proofs } from '../api/payments'

const MOST = 5
const ENDINGS: Record<string, string> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' }

/** Receipts of a transfer or postal order: the buyer hands them in, an admin looks at them. */
export function Proofs({ payment, mayAdd }: { payment: string; mayAdd: boolean }) {
  const { t, i18n } = useTranslation('payments')
  const found = useQuery(proofs(payment))
  const send = useAct({
    act: (file: File) => handInProof(payment, file),
    stale: [['payments', payment, 'proofs']],
    said: t('proof.sent'),
  })
  return (
    <Panel title={t('proof.title')}>
      <p className={classes.soft}>{t(mayAdd ? 'proof.text' : 'proof.staff_text')}</p>
      <ul role="list" className={classes.stack} style={{ marginBlock: 'var(--space-3)' }}>
        {found.data?.map((proof, index) => (
          <li key={proof.id} className={classes.row}>
            <SaveFileButton
              path={`/api/v1/payments/${payment}/proofs/${proof.id}`}
              name={`recu-${index + 1}.${ENDINGS[proof.media_type] ?? 'bin'}`}
              size="compact-sm"
            >
              {t('proof.one', { number: index + 1 })}
            </SaveFileButton>
            <span className={classes.soft}>{formatDateTime(proof.created_at, i18n.language)}</span>
          </li>
        ))}
      </ul>
      {found.data?.length === 0 && !mayAdd && <p>{t('proof.none')}</p>}
      {mayAdd && (found.data?.length ?? 0) < MOST && (
        <FileButton
          label={t('proof.send')}
          accept="application/pdf,image/jpeg,image/png"
          loading={send.isPending}
          onFiles={([file]) => file && send.mutate(file)}
        />
      )}
    </Panel>
  )
}
