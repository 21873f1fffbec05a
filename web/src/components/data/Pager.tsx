import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import classes from './Pager.module.css'

interface PagerProps {
  page: number
  pageSize: number
  count: number
}

/** Pages as real links: they can be opened in a new tab, shared and found again by the back button. */
export function Pager({ page, pageSize, count }: PagerProps) {
  const { t } = useTranslation()
  const location = useLocation()
  const last = Math.max(1, Math.ceil(count / pageSize))
  if (last <= 1) return null
  const to = (target: number) => {
    const search = new URLSearchParams(location.search)
    if (target === 1) search.delete('page')
    else search.set('page', String(target))
    return { pathname: location.pathname, search: search.toString() }
  }
  return (
    <nav className={classes.pager} aria-label={t('pager.label')}>
      {page > 1 ? (
        <Link to={to(page - 1)} className={classes.step} rel="prev">
          <IconChevronLeft size={18} aria-hidden="true" className="mantine-rotate-rtl" />
          {t('pager.previous')}
        </Link>
      ) : (
        <span className={classes.step} />
      )}
      <ol className={classes.pages}>
        {pagesAround(page, last).map((target, index) =>
          target === null ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={target}>
              <Link
                to={to(target)}
                className={classes.page}
                aria-current={target === page ? 'page' : undefined}
                aria-label={t('pager.page', { page: target })}
              >
                {target}
              </Link>
            </li>
          ),
        )}
      </ol>
      {page < last ? (
        <Link to={to(page + 1)} className={classes.step} rel="next">
          {t('pager.next')}
          <IconChevronRight size={18} aria-hidden="true" className="mantine-rotate-rtl" />
        </Link>
      ) : (
        <span className={classes.step} />
      )}
    </nav>
  )
}

/** First, last and the neighbours; null marks a gap. */
export function pagesAround(page: number, last: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((target) => target >= 1 && target <= last)
    .sort((a, b) => a - b)
  return shown.flatMap((target, index) => {
    const before = shown[index - 1]
    if (before === undefined || target - before === 1) return [target]
    return target - before === 2 ? [before + 1, target] : [null, target]
  })
}
