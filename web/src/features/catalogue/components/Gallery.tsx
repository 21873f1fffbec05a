import { IconChevronLeft, IconChevronRight, IconZoomIn } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '@/api/types'
import { Sheet } from '@/components/layout/Sheet'
import { Picture } from '@/components/product/ProductPicture'
import classes from './Gallery.module.css'

/** All pictures of a product: a large one that can be enlarged and, when there are several, a strip to choose from. */
export function Gallery({ product }: { product: Product }) {
  const { t } = useTranslation('shop')
  const images = product.images ?? []
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      images.findIndex((image) => image.is_primary),
    ),
  )
  const [large, setLarge] = useState(false)
  const image = images[chosen]
  const step = (by: number) => setChosen((chosen + by + images.length) % images.length)
  return (
    <div className={classes.gallery}>
      <div className={classes.large}>
        <Picture
          key={image?.url}
          url={image?.url}
          srcSet={image && `${image.small_url} 320w, ${image.url} 800w, ${image.large_url} 1600w`}
          sizes="(max-width: 46em) 94vw, 36rem"
          alt={image?.alt_text ?? product.name}
          eager
          kind={product.category.slug}
        />
        {image === undefined && <p className={classes.none}>{t('product.no_picture')}</p>}
        {image && (
          <button
            type="button"
            className={classes.zoom}
            aria-label={t('product.enlarge')}
            onClick={() => setLarge(true)}
          >
            <IconZoomIn size={22} aria-hidden="true" />
          </button>
        )}
        {images.length > 1 && (
          <>
            <button
              type="button"
              className={classes.step}
              data-to="previous"
              aria-label={t('product.previous')}
              onClick={() => step(-1)}
            >
              <IconChevronLeft size={22} aria-hidden="true" />
            </button>
            <button
              type="button"
              className={classes.step}
              data-to="next"
              aria-label={t('product.next')}
              onClick={() => step(1)}
            >
              <IconChevronRight size={22} aria-hidden="true" />
            </button>
          </>
        )}
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
                <Picture url={entry.small_url} alt="" eager={false} kind={product.category.slug} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Sheet open={large} onClose={() => setLarge(false)} title={product.name} from="middle">
        {image && <img className={classes.whole} src={image.large_url} alt={image.alt_text} />}
      </Sheet>
    </div>
  )
}
