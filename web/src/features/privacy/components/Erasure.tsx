import { Button, PasswordInput, Skeleton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { QuickForm } from '@/components/forms/QuickForm'
import { Panel } from '@/components/layout/Panel'
import { Sheet } from '@/components/layout/Sheet'
import classes from '@/components/layout/stack.module.css'
import { formatDate } from '@/lib/dates'
import { useAct } from '@/lib/useAct'
import { askErasure, erasure, keepAccount } from '../api/privacy'

/** The end of an account: asked for with the password, taken back until its day. */
export function Erasure() {
  const { t, i18n } = useTranslation(['security', 'account'])
  const queries = useQueryClient()
  const found = useQuery(erasure)
  const [open, setOpen] = useState(false)
  const keep = useAct({ act: () => keepAccount(), stale: [[...erasure.queryKey]], said: t('privacy.kept') })
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  const due = found.data?.due_at as string | null | undefined
  return (
    <Panel title={t('privacy.erasure')}>
      {found.data === undefined ? (
        <Skeleton height={80} />
      ) : due ? (
        <>
          <Notice tone="warn" title={t('privacy.due', { date: formatDate(due, i18n.language) })}>
            {t('privacy.due_text')}
          </Notice>
          <Button mt="md" loading={keep.isPending} onClick={() => keep.mutate()}>
            {t('privacy.keep')}
          </Button>
        </>
      ) : (
        <>
          <p className={classes.soft}>{t('privacy.erasure_text')}</p>
          <Button variant="default" color="red" mt="md" onClick={() => setOpen(true)}>
            {t('privacy.erase')}
          </Button>
        </>
      )}
      <Sheet open={open} onClose={() => setOpen(false)} title={t('privacy.erase')} from="middle">
        <QuickForm
          submit={t('privacy.erase')}
          color="red"
          send={(values) => askErasure(values.text('password'))}
          after={(answer) => {
            queries.setQueryData(erasure.queryKey, answer)
            setOpen(false)
          }}
        >
          {(wrong) => (
            <>
              <p>{t('privacy.erasure_text')}</p>
              <PasswordInput
                name="password"
                label={t('password.current')}
                autoComplete="current-password"
                dir="ltr"
                required
                visibilityToggleButtonProps={{ 'aria-label': t('account:field.show_password') }}
                error={wrong('password')}
              />
            </>
          )}
        </QuickForm>
      </Sheet>
    </Panel>
  )
}
