import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SyncLog } from '@/api/types'
import { links, runLink } from '../api/integration'
import { useAction } from '../useAction'
import classes from './Integration.module.css'

/** What can be done about an exchange: the link run again now, or the orders it owes looked at. */
export function RunAgain({ run }: { run: SyncLog }) {
  const { t } = useTranslation('integration')
  const known = useQuery(links).data?.results.some((link) => link.id === run.link) === true
  const again = useAction(() => runLink(run.link), t('link.asked'))
  if (!known) return null
  return (
    <div className={classes.buttons}>
      <Button variant="default" loading={again.isPending} onClick={() => again.mutate(undefined)}>
        {t('run.again')}
      </Button>
      {run.sync_type === 'order_export' && (
        <Button
          component={Link}
          variant="default"
          to={`/console/commandes-en-route?link=${encodeURIComponent(run.link)}`}
        >
          {t('run.orders')}
        </Button>
      )}
    </div>
  )
}
