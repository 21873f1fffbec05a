import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Reviews.module.css'

/** One to five stars, read out as a number. */
export function Stars({ rating }: { rating: number }) {
  const { t } = useTranslation('shop')
  return (
    <span className={classes.stars} role="img" aria-label={t('review.stars', { n: rating })}>
      {[1, 2, 3, 4, 5].map((star) =>
        star <= Math.round(rating) ? (
          <IconStarFilled key={star} size={16} />
        ) : (
          <IconStar key={star} size={16} />
        ),
      )}
    </span>
  )
}
