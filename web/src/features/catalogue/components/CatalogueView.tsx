import { Button } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconAdjustmentsHorizontal, IconSearchOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Product } from '@/api/types'
import { Pager } from '@/components/data/Pager'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { PageHead } from '@/components/layout/PageHead'
import { Sheet } from '@/components/layout/Sheet'
import { formatNumber } from '@/lib/dates'
import { categories, pathTo } from '../api/categories'
import { products } from '../api/products'
import { apiQuery, filterCount, PAGE_SIZE, readState, type CatalogueState } from '../catalogue-query'
import classes from './CatalogueView.module.css'
import { ChosenFilters } from './ChosenFilters'
import { Filters } from './Filters'
import { ProductGrid } from './ProductGrid'
import { SortAndView } from './SortAndView'

/** Where the filters stand beside the list (CatalogueView.module.css); elsewhere they are a sheet, drawn when it is opened. */
const WIDE = '(min-width: 62.01em)'

/** The catalogue and the search results: one page, whose whole state is its address. */
export function CatalogueView({ action }: { action: (product: Product) => ReactNode }) {
  const { t, i18n } = useTranslation('shop')
  const [parameters] = useSearchParams()
  const state = readState(parameters)
  const found = useQuery(products(apiQuery(state)))
  const [open, drawer] = useDisclosure(false)
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false })
  const count = found.data?.count
  const corrected = found.data?.corrected_search
  return (
    <>
      <PageHead
        title={useTitle(state)}
        lead={
          <span role="status">
            {count === undefined ? (
              '\u00a0'
            ) : (
              <>
                {found.data?.count_is_estimate && `${t('catalogue.about')} `}
                {t('catalogue.count', { count, shown: formatNumber(count, i18n.language) })}
                {corrected && ` · ${t('catalogue.corrected', { words: corrected })}`}
              </>
            )}
          </span>
        }
      />
      <div className={classes.layout}>
        <aside className={classes.aside} aria-label={t('filters.title')}>
          <h2 className="only-for-readers">{t('filters.title')}</h2>
          {wide && <Filters state={state} />}
        </aside>
        <div className={classes.results}>
          <h2 className="only-for-readers">{t('catalogue.results')}</h2>
          <div className={classes.toolbar}>
            <Button
              className={classes.opener}
              variant="default"
              leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden="true" />}
              onClick={drawer.open}
            >
              {filterCount(state) === 0
                ? t('filters.title')
                : t('filters.title_count', { n: filterCount(state) })}
            </Button>
            <SortAndView state={state} />
          </div>
          <ChosenFilters state={state} />
          <div className={classes.found} data-stale={found.isPlaceholderData}>
            {found.isError ? (
              <ErrorState error={found.error} retry={() => void found.refetch()} />
            ) : found.data?.results.length === 0 ? (
              <EmptyState icon={IconSearchOff} title={t('catalogue.none')} text={t('catalogue.none_text')}>
                <Button component={Link} to="/catalogue" variant="default">
                  {t('catalogue.see_all')}
                </Button>
              </EmptyState>
            ) : (
              <ProductGrid products={found.data?.results} layout={state.view} action={action} />
            )}
          </div>
          {count !== undefined && <Pager page={state.page} pageSize={PAGE_SIZE} count={count} />}
        </div>
      </div>
      <Sheet open={open} onClose={drawer.close} title={t('filters.title')}>
        <Filters state={state} />
        <Button fullWidth mt="lg" onClick={drawer.close}>
          {count === undefined
            ? t('filters.show')
            : t('filters.show_count', { n: formatNumber(count, i18n.language) })}
        </Button>
      </Sheet>
    </>
  )
}

function useTitle(state: CatalogueState): string {
  const { t } = useTranslation('shop')
  const tree = useQuery(categories).data ?? []
  if (state.search !== '') return t('catalogue.results_for', { words: state.search })
  return pathTo(tree, state.category).at(-1)?.name ?? t('catalogue.title')
}
