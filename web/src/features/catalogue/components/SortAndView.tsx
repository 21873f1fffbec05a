import { IconLayoutGrid, IconList } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { changed, defaultOrdering, ORDERINGS, type CatalogueState } from '../catalogue-query'
import classes from './CatalogueView.module.css'

export function SortAndView({ state }: { state: CatalogueState }) {
  const { t } = useTranslation('shop')
  const [parameters, setParameters] = useSearchParams()
  const words = ORDERINGS.filter((word) => word !== 'relevance' || state.search !== '')
  const view = (name: 'grid' | 'list') => ({
    search: changed(parameters, { view: name === 'grid' ? null : name }).toString(),
  })
  return (
    <>
      <label className={classes.sort}>
        <span>{t('sort.label')}</span>
        <select
          value={state.ordering}
          onChange={(event) => {
            const ordering = event.target.value
            setParameters(
              changed(parameters, { ordering: ordering === defaultOrdering(state.search) ? null : ordering }),
            )
          }}
        >
          {words.map((word) => (
            <option key={word} value={word}>
              {t(`sort.${word}`)}
            </option>
          ))}
        </select>
      </label>
      <div className={classes.views}>
        <Link
          to={view('grid')}
          aria-current={state.view === 'grid'}
          aria-label={t('view.grid')}
          preventScrollReset
        >
          <IconLayoutGrid size={20} aria-hidden="true" />
        </Link>
        <Link
          to={view('list')}
          aria-current={state.view === 'list'}
          aria-label={t('view.list')}
          preventScrollReset
        >
          <IconList size={20} aria-hidden="true" />
        </Link>
      </div>
    </>
  )
}
