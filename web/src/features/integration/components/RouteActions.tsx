import { ActionIcon } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { decideRoute, type RouteDecision } from '../api/integration'
import type { Route } from '../types'
import { useAction } from '../useAction'
import classes from './Integration.module.css'

/** Run a scheduled route now, stop it, start it again; a template runs only through the routes made of it. */
export function RouteActions({ route }: { route: Route }) {
  const { t } = useTranslation('integration')
  const decide = useAction((decision: RouteDecision) => decideRoute(route.id, decision), t('route.asked'))
  if (route.kind === 'templates' || (route.status === 'refused' && route.version === null)) return null
  const stopped = route.status === 'stopped'
  return (
    <span className={classes.actions}>
      {route.schedule !== null && !stopped && (
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('route.run_named', { id: route.id })}
          title={t('route.run')}
          loading={decide.isPending && decide.variables === 'run'}
          onClick={() => decide.mutate('run')}
        >
          <IconPlayerTrackNext size={18} aria-hidden="true" className="mantine-rotate-rtl" />
        </ActionIcon>
      )}
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t(stopped ? 'route.start_named' : 'route.stop_named', { id: route.id })}
        title={t(stopped ? 'route.start' : 'route.stop')}
        loading={decide.isPending && decide.variables !== 'run'}
        onClick={() => decide.mutate(stopped ? 'start' : 'stop')}
      >
        {stopped ? (
          <IconPlayerPlay size={18} aria-hidden="true" className="mantine-rotate-rtl" />
        ) : (
          <IconPlayerPause size={18} aria-hidden="true" />
        )}
      </ActionIcon>
    </span>
  )
}
