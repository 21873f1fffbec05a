import { useTranslation } from 'react-i18next'
import { SpaceLayout } from './SpaceLayout'

export function Component() {
  const { t } = useTranslation('console')
  return (
    <SpaceLayout
      label={t('nav.space')}
      onlyFor="admin"
      links={[
        { to: '/console/routes', text: t('nav.routes') },
        { to: '/console/journal', text: t('nav.log') },
        { to: '/console/fichiers', text: t('nav.files') },
        { to: '/console/vendeurs', text: t('nav.vendors') },
        { to: '/console/comptes', text: t('nav.people') },
        { to: '/console/demandes', text: t('nav.tickets') },
        { to: '/console/retours', text: t('nav.returns') },
        { to: '/console/avis', text: t('nav.reviews') },
        { to: '/console/activite', text: t('nav.activity') },
      ]}
    />
  )
}
