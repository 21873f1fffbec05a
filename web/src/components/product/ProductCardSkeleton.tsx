import { Skeleton } from '@mantine/core'
import classes from './ProductCard.module.css'

/** Takes the exact room of a card, so that nothing moves when the products arrive. */
export function ProductCardSkeleton({ layout = 'grid' }: { layout?: 'grid' | 'list' }) {
  return (
    <div className={classes.card} data-layout={layout} aria-hidden="true">
      <Skeleton style={{ aspectRatio: '4 / 3' }} height="auto" />
      <div className={classes.words}>
        <Skeleton height={15} width="35%" mt={2} />
        <Skeleton height={36} mt={3} />
        <Skeleton height={22} width="60%" />
        <Skeleton height={18} width="50%" mt={2} />
      </div>
      <div className={classes.deal}>
        <Skeleton height={28} width="6rem" mt={3} />
        <Skeleton height={18} width="5rem" mt={2} />
        <Skeleton height={36} mt={9} />
      </div>
    </div>
  )
}
