import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '@/api/types'
import { Picture } from '@/components/product/ProductPicture'
import classes from './Gallery.module.css'

/** All pictures of a product: a large one and, when there are several, a strip to choose from. */
export function Gallery({ product }: { product: Product }) {
  const { t } = useTranslation('shop')
  const images = product.images ?? []
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      images.findIndex((image) => image.is_primary),
    ),
  )
  const image = images[chosen]
  return (
    <div className={classes.gallery}>
      <div className={classes.large}>
        <Picture
          key={image?.url}
          url={image?.url}
          alt={image?.alt_text ?? product.name}
          eager
          kind={product.category.slug}
        />
        {image === undefined && <p className={classes.none}>{t('product.no_picture')}</p>}
      </div>
      {images.length > 1 && (
        <ul role="list" className={classes.strip} aria-label={t('product.pictures')}>
          {images.map((entry, index) => (
            <li key={entry.url}>
              <button
                type="button"
                className={classes.small}
                aria-pressed={index === chosen}
                aria-label={t('product.picture', { n: index + 1 })}
                onClick={() => setChosen(index)}
              >
                <Picture url={entry.url} alt="" eager={false} kind={product.category.slug} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
