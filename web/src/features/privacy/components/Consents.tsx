import { Checkbox, Skeleton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { formatDateTime } from '@/lib/dates'
import { useAct } from '@/lib/useAct'
import { consent, consents, type Purpose } from '../api/privacy'
import { standing } from '../standing'

const ASKED = ['marketing', 'analytics', 'partner_transfer'] as const

/** What the account agreed to, changed at once and written down each time. */
export function Consents() {
  const { t, i18n } = useTranslation('security')
  const queries = useQueryClient()
  const found = useQuery(consents)
  const decide = useAct({
    act: ({ purpose, given }: { purpose: Purpose; given: boolean }) => consent(purpose, given),
    said: t('privacy.consent_saved'),
    after: (answer) => queries.setQueryData(consents.queryKey, answer),
  })
  return (
    <Panel title={t('privacy.consents')}>
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <Skeleton height={120} />
      ) : (
        <ul role="list" className={classes.stack}>
          {ASKED.map((purpose) => {
            const last = standing(found.data.consents, purpose)
            return (
              <li key={purpose}>
                <Checkbox
                  label={t(`privacy.purpose.${purpose}`)}
                  description={
                    last === null
                      ? t('privacy.never_asked')
                      : t(last.given ? 'privacy.given_on' : 'privacy.taken_back_on', {
                          date: formatDateTime(last.recorded_at, i18n.language),
                        })
                  }
                  checked={last?.given === true}
                  disabled={decide.isPending}
                  onChange={(event) => decide.mutate({ purpose, given: event.currentTarget.checked })}
                />
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}
