import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconStar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Review } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { Pager } from '@/components/data/Pager'
import { StatusBadge } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { toast } from '@/components/feedback/toast'
import { pageIn } from '@/lib/page-in'
import { allReviews, hide, REVIEWS_PER_PAGE, show } from '../api/reviews'
import { OneReview } from './Reviews'

/** Every review; one that offends is hidden, and may be shown again. */
export function ReviewModeration() {
  const { t } = useTranslation('shop')
  const [parameters] = useSearchParams()
  const queries = useQueryClient()
  const page = pageIn(parameters)
  const found = useQuery(allReviews(page))
  const moderate = useMutation({
    mutationFn: (review: Review) => (review.status === 'published' ? hide(review.id) : show(review.id)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reviews'] }),
    onError: (error) => toast(error.message, { tone: 'bad' }),
  })
  const columns: Column<Review>[] = [
    { key: 'review', header: t('review.title'), cell: (review) => <OneReview review={review} /> },
    {
      key: 'product',
      header: t('review.product'),
      cell: (review) => <Link to={`/produits/${review.product}`}>{t('review.see_product')}</Link>,
    },
    {
      key: 'state',
      header: t('review.state'),
      cell: (review) => (
        <StatusBadge tone={review.status === 'published' ? 'good' : 'calm'}>
          {t(`review.status.${review.status as 'published'}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'action',
      header: t('review.action'),
      cell: (review) => (
        <Button size="compact-sm" variant="default" onClick={() => moderate.mutate(review)}>
          {review.status === 'published' ? t('review.hide') : t('review.show')}
        </Button>
      ),
    },
  ]
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data?.count === 0) return <EmptyState icon={IconStar} title={t('review.none_at_all')} />
  return (
    <>
      <DataTable
        caption={t('review.title')}
        columns={columns}
        rows={found.data?.results}
        rowKey={(review) => review.id}
      />
      {found.data && <Pager page={page} pageSize={REVIEWS_PER_PAGE} count={found.data.count} />}
    </>
  )
}
