import { useTranslation } from 'react-i18next'
import { SpaceLayout } from './SpaceLayout'

export function Component() {
  const { t } = useTranslation(['console', 'integration'])
  return (
    <SpaceLayout
      label={t('nav.space')}
      onlyFor="admin"
      links={[
        { to: '/console/routes', text: t('nav.routes') },
        { to: '/console/alertes', text: t('integration:nav.alerts') },
        { to: '/console/journal', text: t('nav.log') },
        { to: '/console/liaisons', text: t('integration:nav.links') },
        { to: '/console/commandes-en-route', text: t('integration:nav.orders') },
        { to: '/console/fichiers', text: t('nav.files') },
        { to: '/console/fiabilite', text: t('integration:nav.reliability') },
        { to: '/console/vendeurs', text: t('nav.vendors') },
        { to: '/console/comptes', text: t('nav.people') },
        { to: '/console/demandes', text: t('nav.tickets') },
        { to: '/console/retours', text: t('nav.returns') },
        { to: '/console/litiges', text: t('nav.disputes') },
        { to: '/console/factures', text: t('nav.invoices') },
        { to: '/console/avis', text: t('nav.reviews') },
        { to: '/console/activite', text: t('nav.activity') },
      ]}
    />
  )
}
