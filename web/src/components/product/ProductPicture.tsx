import { useState } from 'react'
import type { Product } from '@/api/types'
import { PartDrawing } from './PartDrawing'
import classes from './ProductPicture.module.css'

type Pictured = Pick<Product, 'name' | 'category' | 'images'>

/** The main picture of a product; a drawing of its kind of part until the vendor gives one, in the same space. */
export function ProductPicture({ product, eager = false }: { product: Pictured; eager?: boolean }) {
  const image = product.images?.find((entry) => entry.is_primary) ?? product.images?.[0]
  return (
    <span className={classes.frame}>
      <Picture
        key={image?.url}
        url={image?.small_url}
        // the name stands beside it
        alt={image === undefined || image.alt_text === product.name ? '' : image.alt_text}
        eager={eager}
        kind={product.category.slug}
      />
    </span>
  )
}

interface PictureProps {
  url: string | undefined
  alt: string
  eager: boolean
  kind: string
  /** The same picture in other widths, and how wide it is shown, as the browser reads them. */
  srcSet?: string
  sizes?: string
}

export function Picture({ url, alt, eager, kind, srcSet, sizes }: PictureProps) {
  const [broken, setBroken] = useState(false)
  if (url === undefined || broken) {
    return (
      <span className={classes.drawing}>
        <PartDrawing of={kind} size={72} />
      </span>
    )
  }
  return (
    <img
      className={classes.image}
      src={url}
      srcSet={srcSet}
      sizes={sizes}
      alt={alt}
      width={480}
      height={360}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager && srcSet ? 'high' : undefined}
      decoding="async"
      onError={() => setBroken(true)}
    />
  )
}
