import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { categories } from '../api/categories'
import { vendors } from '../api/vendor'
import { changed, type CatalogueState } from '../catalogue-query'
import { BrandFilter } from './BrandFilter'
import { CategoryFilter } from './CategoryFilter'
import classes from './Filters.module.css'
import { PriceFilter } from './PriceFilter'
import { VendorFilter } from './VendorFilter'

/** Everything that narrows the catalogue. Each choice is a link, so each can be shared or opened beside. */
export function Filters({ state }: { state: CatalogueState }) {
  const { t } = useTranslation('shop')
  const [parameters, setParameters] = useSearchParams()
  const tree = useQuery(categories)
  const sellers = useQuery(vendors).data?.results ?? []
  return (
    <div className={classes.filters}>
      <section>
        <h3 className={classes.title}>{t('filters.stock')}</h3>
        <label className={classes.switch}>
          <input
            type="checkbox"
            checked={state.in_stock}
            onChange={(event) =>
              setParameters(changed(parameters, { in_stock: event.target.checked ? 'true' : null }))
            }
          />
          {t('filters.in_stock')}
        </label>
      </section>
      <section>
        <h3 className={classes.title}>{t('filters.category')}</h3>
        <CategoryFilter tree={tree.data} chosen={state.category} />
      </section>
      <section>
        <h3 className={classes.title}>{t('filters.brand')}</h3>
        <BrandFilter key={state.brand} chosen={state.brand} />
      </section>
      <section>
        <h3 className={classes.title}>{t('filters.price')}</h3>
        <PriceFilter
          key={`${state.min_price}-${state.max_price}`}
          min={state.min_price}
          max={state.max_price}
        />
      </section>
      {sellers.length > 0 && (
        <section>
          <h3 className={classes.title}>{t('filters.vendor')}</h3>
          <VendorFilter vendors={sellers} chosen={state.vendor} />
        </section>
      )}
    </div>
  )
}
