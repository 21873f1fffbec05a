import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { submissions } from '@/features/proposals/api/submissions'
import { useSession } from '@/session/useSession'
import { SpaceLayout } from './SpaceLayout'

export function Component() {
  const { t } = useTranslation(['console', 'integration', 'proposals', 'staff'])
  const session = useSession()
  const isStaff = session.state === 'signed-in' && session.user.role === 'admin'
  const waiting = useQuery({ ...submissions('waiting', 1), enabled: isStaff }).data?.count
  return (
    <SpaceLayout
      label={t('nav.space')}
      onlyFor="admin"
      links={[
        {
          title: t('integration:nav.group'),
          links: [
            { to: '/console/routes', text: t('nav.routes') },
            { to: '/console/definitions', text: t('integration:nav.definitions') },
            { to: '/console/correspondance', text: t('proposals:nav'), end: true },
            {
              to: '/console/correspondances?status=waiting',
              text: t('proposals:sent.nav'),
              count: waiting,
            },
            { to: '/console/alertes', text: t('integration:nav.alerts') },
            { to: '/console/journal', text: t('nav.log') },
            { to: '/console/liaisons', text: t('integration:nav.links') },
            { to: '/console/commandes-en-route', text: t('integration:nav.orders') },
            { to: '/console/flux', text: t('integration:nav.feeds') },
            { to: '/console/fichiers', text: t('nav.files') },
            { to: '/console/fiabilite', text: t('integration:nav.reliability') },
          ],
        },
        {
          title: t('staff:nav.sales'),
          links: [
            { to: '/console/commandes', text: t('staff:nav.orders') },
            { to: '/console/paiements', text: t('staff:nav.payments') },
            { to: '/console/factures', text: t('nav.invoices') },
            { to: '/console/retours', text: t('nav.returns') },
            { to: '/console/litiges', text: t('nav.disputes') },
            { to: '/console/demandes', text: t('nav.tickets') },
            { to: '/console/messages', text: t('staff:nav.messages') },
          ],
        },
        {
          title: t('staff:nav.shop'),
          links: [
            { to: '/console/vendeurs', text: t('nav.vendors') },
            { to: '/console/comptes', text: t('nav.people') },
            { to: '/console/moderation', text: t('staff:nav.moderation') },
            { to: '/console/categories', text: t('staff:nav.categories') },
            { to: '/console/avis', text: t('nav.reviews') },
            { to: '/console/codes', text: t('staff:nav.coupons') },
            { to: '/console/tarifs', text: t('staff:nav.tariffs') },
            { to: '/console/contenu', text: t('staff:nav.content') },
            { to: '/console/activite', text: t('nav.activity') },
          ],
        },
      ]}
    />
  )
}
