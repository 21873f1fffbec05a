import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SftpKey } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { ErrorState } from '@/components/feedback/ErrorState'
import { toast } from '@/components/feedback/toast'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { formatDate } from '@/lib/dates'
import { removeKey, sftpKeys } from '../api/keys'
import { SftpKeyForm } from './SftpKeyForm'

/** The keys that open the vendor's drop box. */
export function SftpKeys() {
  const { t, i18n } = useTranslation(['vendor', 'common'])
  const queries = useQueryClient()
  const found = useQuery(sftpKeys)
  const remove = useMutation({
    mutationFn: removeKey,
    onSuccess: () => {
      toast(t('keys.removed'))
      return queries.invalidateQueries({ queryKey: sftpKeys.queryKey })
    },
    onError: (error) => toast(error.message, { tone: 'bad' }),
  })
  const columns: Column<SftpKey>[] = [
    { key: 'label', header: t('keys.label'), cell: (key) => key.label },
    {
      key: 'fingerprint',
      header: t('keys.fingerprint'),
      cell: (key) => <code dir="ltr">{key.fingerprint}</code>,
    },
    { key: 'added', header: t('keys.added'), cell: (key) => formatDate(key.created_at, i18n.language) },
    {
      key: 'remove',
      header: t('keys.action'),
      cell: (key) => (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={t('keys.remove_named', { label: key.label })}
          onClick={() => remove.mutate(key.id)}
        >
          {t('common:action.remove')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t('nav.keys')} lead={t('keys.lead')} />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : (
        (found.data === undefined || found.data.length > 0) && (
          <DataTable
            caption={t('nav.keys')}
            columns={columns}
            rows={found.data}
            rowKey={(key) => key.id}
            expected={2}
          />
        )
      )}
      <div style={{ marginBlockStart: 'var(--space-5)' }}>
        <Panel title={t('keys.add')}>
          <SftpKeyForm />
        </Panel>
      </div>
    </>
  )
}
