import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from './Breadcrumb.module.css'

export function Breadcrumb({ path }: { path: readonly { slug: string; name: string }[] }) {
  const { t } = useTranslation('shop')
  return (
    <nav aria-label={t('breadcrumb.label')}>
      <ol className={classes.path}>
        <li>
          <Link to="/catalogue">{t('catalogue.title')}</Link>
        </li>
        {path.map((category) => (
          <li key={category.slug}>
            <Link to={`/catalogue?category=${category.slug}`}>{category.name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
