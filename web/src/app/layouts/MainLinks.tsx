import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useSession } from '@/session/useSession'

export function MainLinks() {
  const { t } = useTranslation()
  const role = useSession().user?.role
  return (
    <ul role="list">
      <li>
        <NavLink to="/catalogue">{t('nav.catalogue')}</NavLink>
      </li>
      {role === 'vendor' && (
        <li>
          <NavLink to="/vendeur">{t('nav.vendor')}</NavLink>
        </li>
      )}
      {role === 'admin' && (
        <li>
          <NavLink to="/console">{t('nav.console')}</NavLink>
        </li>
      )}
      <li>
        <NavLink to="/aide">{t('nav.help')}</NavLink>
      </li>
      <li>
        <NavLink to="/contact">{t('nav.contact')}</NavLink>
      </li>
    </ul>
  )
}
