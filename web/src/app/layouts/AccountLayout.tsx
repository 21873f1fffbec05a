import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { signOut } from '@/session/sign-in'
import { SpaceLayout } from './SpaceLayout'

export function Component() {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  const queries = useQueryClient()

  async function leave() {
    await navigate('/')
    await signOut()
    queries.clear()
  }
  return (
    <SpaceLayout
      label={t('nav.account')}
      links={[
        {
          links: [
            { to: '/compte/commandes', text: t('nav.orders') },
            { to: '/compte/factures', text: t('nav.invoices') },
            { to: '/compte/envies', text: t('nav.wishlist') },
            { to: '/compte/garage', text: t('nav.garage') },
            { to: '/compte/retours', text: t('nav.returns') },
            { to: '/compte/litiges', text: t('nav.disputes') },
            { to: '/compte/aide', text: t('nav.support') },
            { to: '/compte/adresses', text: t('nav.addresses') },
            { to: '/compte/notifications', text: t('nav.notices') },
            { to: '/compte/profil', text: t('nav.profile') },
            { to: '/compte/securite', text: t('nav.security') },
            { to: '/compte/donnees', text: t('nav.data') },
          ],
        },
      ]}
    >
      <button type="button" onClick={() => void leave()}>
        {t('nav.sign_out')}
      </button>
    </SpaceLayout>
  )
}
