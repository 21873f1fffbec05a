import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { Logo } from '@/components/brand/Logo'
import { Sheet } from '@/components/layout/Sheet'
import { CartLink } from '@/features/cart/components/CartLink'
import { NoticesLink } from '@/features/notifications/components/NoticesLink'
import { SearchBox } from '@/features/search/components/SearchBox'
import { AccountLink } from './AccountLink'
import classes from './Header.module.css'
import { LanguageChoice } from './LanguageChoice'
import { MainLinks } from './MainLinks'
import { SchemeButton } from './SchemeButton'

export function Header() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const [open, menu] = useDisclosure(false)
  const { close } = menu
  useEffect(close, [pathname, close])
  const home = pathname === '/'
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <button
          type="button"
          className={`${classes.burger} ${classes.tool}`}
          onClick={menu.open}
          aria-label={t('nav.menu')}
          aria-haspopup="dialog"
        >
          <IconMenu2 size={26} stroke={1.7} aria-hidden="true" />
        </button>
        <Link to="/" className={classes.home} aria-label={t('nav.home')}>
          <Logo />
        </Link>
        <div className={classes.search} data-home={home}>
          <SearchBox />
        </div>
        <div className={classes.tools}>
          <span className={classes.wide}>
            <LanguageChoice />
          </span>
          <span className={classes.wide}>
            <SchemeButton />
          </span>
          <NoticesLink className={classes.tool} />
          <AccountLink />
          <CartLink />
        </div>
      </div>
      <nav className={classes.links} aria-label={t('nav.main')}>
        <MainLinks />
      </nav>
      <Sheet open={open} onClose={menu.close} title={t('nav.menu')}>
        <nav className={classes.drawer} aria-label={t('nav.main')}>
          <MainLinks />
          <LanguageChoice />
          <SchemeButton />
        </nav>
      </Sheet>
    </header>
  )
}
