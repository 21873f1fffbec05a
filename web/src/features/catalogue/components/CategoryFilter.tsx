import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category } from '@/api/types'
import { pathTo } from '../api/categories'
import type { Facets } from '../api/facets'
import { ChoiceLink } from './Choices'
import classes from './Filters.module.css'

interface CategoryFilterProps {
  tree: readonly Category[]
  chosen: string
  below: Facets['categories']
}

/** The way down to the chosen category, and what lies below it and holds something. */
export function CategoryFilter({ tree, chosen, below }: CategoryFilterProps) {
  const { t } = useTranslation('shop')
  const link = (slug: string, label: string, count?: number) => (
    <ChoiceLink choice={{ key: slug, label, count, chosen: slug === chosen, change: { category: slug } }} />
  )
  const children =
    below.length > 0 ? (
      <ul role="list">
        {below.map((category) => (
          <li key={category.slug}>{link(category.slug, category.name, category.count)}</li>
        ))}
      </ul>
    ) : null
  const nested = pathTo(tree, chosen).reduceRight<ReactNode>(
    (inner, category) => (
      <ul role="list">
        <li>
          {link(category.slug, category.name)}
          {inner}
        </li>
      </ul>
    ),
    children,
  )
  return (
    <ul role="list" className={classes.links}>
      <li>
        {link('', t('filters.all_categories'))}
        {nested}
      </li>
    </ul>
  )
}
