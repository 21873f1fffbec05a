import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Logo } from '@/components/brand/Logo'
import { Subscribe } from '@/features/newsletter/components/Subscribe'
import classes from './Footer.module.css'

export function Footer() {
  const { t } = useTranslation()
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <div className={classes.about}>
          <Logo />
          <p>{t('footer.about')}</p>
          <Subscribe />
        </div>
        <nav aria-label={t('footer.help')}>
          <h2 className={classes.title}>{t('footer.help')}</h2>
          <ul role="list">
            <li>
              <Link to="/aide">{t('footer.faq')}</Link>
            </li>
            <li>
              <Link to="/contact">{t('nav.contact')}</Link>
            </li>
            <li>
              <Link to="/vendre">{t('footer.sell')}</Link>
            </li>
            <li>
              <Link to="/retractation">{t('footer.withdrawal')}</Link>
            </li>
          </ul>
        </nav>
        <nav aria-label={t('footer.legal')}>
          <h2 className={classes.title}>{t('footer.legal')}</h2>
          <ul role="list">
            <li>
              <Link to="/mentions-legales">{t('footer.notices')}</Link>
            </li>
            <li>
              <Link to="/pages/conditions-generales">{t('footer.terms')}</Link>
            </li>
            <li>
              <Link to="/confidentialite">{t('footer.privacy')}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
