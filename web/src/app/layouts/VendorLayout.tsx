import { useTranslation } from 'react-i18next'
import { SpaceLayout } from './SpaceLayout'

export function Component() {
  const { t } = useTranslation(['vendor', 'feeds', 'proposals'])
  return (
    <SpaceLayout
      label={t('nav.space')}
      onlyFor="vendor"
      links={[
        {
          links: [
            { to: '/vendeur', text: t('nav.dashboard'), end: true },
            { to: '/vendeur/fichiers', text: t('nav.files') },
            { to: '/vendeur/flux', text: t('feeds:nav') },
            { to: '/vendeur/correspondance', text: t('proposals:nav') },
            { to: '/vendeur/pieces', text: t('nav.parts') },
            { to: '/vendeur/commandes', text: t('nav.orders') },
            { to: '/vendeur/retours', text: t('nav.returns') },
            { to: '/vendeur/litiges', text: t('nav.disputes') },
            { to: '/vendeur/releve', text: t('nav.statement') },
            { to: '/vendeur/factures', text: t('nav.invoices') },
            { to: '/vendeur/codes', text: t('nav.coupons') },
            { to: '/vendeur/boutique', text: t('nav.shop') },
            { to: '/vendeur/cles-sftp', text: t('nav.keys') },
          ],
        },
      ]}
    />
  )
}
