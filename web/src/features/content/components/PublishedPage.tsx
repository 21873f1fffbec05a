import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isNotFound } from '@/api/problem'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { Prose } from '@/components/text/Prose'
import { formatDate } from '@/lib/dates'
import { publishedPage } from '../api/content'
import classes from './ContentPage.module.css'

/** A page in the words in force, with their version: consents name it. */
export function PublishedPage({ slug, children }: { slug: string; children?: ReactNode }) {
  const { t, i18n } = useTranslation('content')
  const found = useQuery(publishedPage(slug, i18n.language))
  if (isNotFound(found.error)) return <EmptyState title={t('published.missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={320} />
  const page = found.data
  return (
    <div className={classes.content}>
      <PageHead
        title={page.title}
        lead={t('published.version', {
          version: page.version,
          date: formatDate(page.published_at, i18n.language),
        })}
      />
      <Prose text={page.body} />
      {children}
    </div>
  )
}
