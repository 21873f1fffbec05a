import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Category } from '@/api/types'
import { pathTo } from '../api/categories'
import { changed } from '../catalogue-query'
import classes from './Filters.module.css'

/** The tree, open along the chosen branch only. */
export function CategoryFilter({ tree, chosen }: { tree: Category[] | undefined; chosen: string }) {
  const { t } = useTranslation('shop')
  const [parameters] = useSearchParams()
  if (tree === undefined) return <Skeleton height={280} />
  const open = new Set(pathTo(tree, chosen).map((category) => category.slug))
  const to = (slug: string | null) => ({ search: changed(parameters, { category: slug }).toString() })

  const branch = (level: readonly Category[]): ReactNode =>
    level.map((category) => (
      <li key={category.id}>
        <Link
          className={classes.link}
          to={to(category.slug)}
          aria-current={category.slug === chosen}
          preventScrollReset
        >
          {category.name}
        </Link>
        {open.has(category.slug) && (category.children ?? []).length > 0 && (
          <ul role="list">{branch(category.children ?? [])}</ul>
        )}
      </li>
    ))
  return (
    <ul role="list" className={classes.links}>
      <li>
        <Link className={classes.link} to={to(null)} aria-current={chosen === ''} preventScrollReset>
          {t('filters.all_categories')}
        </Link>
      </li>
      {branch(tree)}
    </ul>
  )
}
