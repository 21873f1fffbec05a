import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Review } from '@/api/types'
import { formatDate } from '@/lib/dates'
import { useHasSession } from '@/session/useSession'
import { REVIEWS_PER_PAGE, reviewsOf } from '../api/reviews'
import { Stars } from './Stars'
import { WriteReview } from './WriteReview'
import classes from './Reviews.module.css'

/** What buyers of a part say of it, and what its vendor answers. Only who bought it may write. */
export function Reviews({ product }: { product: number }) {
  const { t } = useTranslation('shop')
  const signedIn = useHasSession()
  const [page, setPage] = useState(1)
  const found = useQuery(reviewsOf(product, page)).data
  const own = found?.results.some((review) => review.own)
  return (
    <section className={classes.reviews}>
      <h2>{t('review.title')}</h2>
      {found?.count === 0 && <p className={classes.who}>{t('review.none')}</p>}
      <ul role="list">
        {found?.results.map((review) => (
          <li key={review.id} className={classes.review}>
            <OneReview review={review} />
          </li>
        ))}
      </ul>
      {found && found.count > page * REVIEWS_PER_PAGE && (
        <Button variant="default" onClick={() => setPage(page + 1)}>
          {t('review.more')}
        </Button>
      )}
      {signedIn && !own && <WriteReview product={product} />}
    </section>
  )
}

export function OneReview({ review }: { review: Review }) {
  const { t, i18n } = useTranslation('shop')
  return (
    <>
      <p>
        <Stars rating={review.rating} /> <strong dir="auto">{review.title}</strong>
      </p>
      <p className={classes.who}>
        <bdi>{review.author}</bdi> · {formatDate(review.created_at, i18n.language)}
      </p>
      {review.body && (
        <p className={classes.words} dir="auto">
          {review.body}
        </p>
      )}
      {review.vendor_answer && (
        <div className={classes.answer}>
          <p className={classes.who}>{t('review.vendor_answer')}</p>
          <p className={classes.words} dir="auto">
            {review.vendor_answer}
          </p>
        </div>
      )}
    </>
  )
}
