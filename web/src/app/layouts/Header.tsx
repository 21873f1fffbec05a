import { Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { Logo } from '@/components/brand/Logo'
import { CartLink } from '@/features/cart/components/CartLink'
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
        <Burger
          className={classes.burger}
          opened={open}
          onClick={menu.toggle}
          color="#fff"
          size="sm"
          aria-label={t('nav.menu')}
          aria-expanded={open}
        />
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
          <SchemeButton />
          <AccountLink />
          <CartLink />
        </div>
      </div>
      <nav className={classes.links} aria-label={t('nav.main')}>
        <MainLinks />
      </nav>
      <Drawer
        opened={open}
        onClose={menu.close}
        title={t('nav.menu')}
        size="min(20rem, 86vw)"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <nav className={classes.drawer} aria-label={t('nav.main')}>
          <MainLinks />
          <LanguageChoice />
        </nav>
      </Drawer>
    </header>
  )
}
