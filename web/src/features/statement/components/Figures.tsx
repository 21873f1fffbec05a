import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { VendorFigures } from '@/api/types'
import { DescriptionList } from '@/components/data/DescriptionList'
import { Panel } from '@/components/layout/Panel'
import soft from '@/components/layout/stack.module.css'
import { Price } from '@/components/money/Price'
import { formatDateTime, formatNumber } from '@/lib/dates'
import { statistics } from '../api/statement'

const DayChart = lazy(() => import('./DayChart'))

const DAYS = 30

/** How the last thirty days went: sales, returns, rating, files. */
export function Figures() {
  const { t, i18n } = useTranslation('selling')
  const found = useQuery(statistics(DAYS))
  if (found.isError) return null
  const figures = found.data as VendorFigures | undefined
  const share = (value: number | null) =>
    value === null
      ? '–'
      : new Intl.NumberFormat(i18n.language === 'ar' ? 'ar-TN-u-nu-latn' : i18n.language, {
          style: 'percent',
          maximumFractionDigits: 1,
        }).format(value)
  return (
    <Panel title={t('figures.title')}>
      {figures === undefined ? (
        <Skeleton height={240} />
      ) : (
        <>
          <h3>{t('figures.by_day')}</h3>
          {figures.orders === 0 ? (
            <p className={soft.soft}>{t('figures.no_sales')}</p>
          ) : (
            <Suspense fallback={<Skeleton height={240} />}>
              <DayChart
                days={figures.by_day.map(({ day, turnover }) => ({
                  day,
                  amount: turnover,
                  value: Number(turnover),
                }))}
                label={t('figures.by_day')}
                named={t('figures.turnover')}
              />
            </Suspense>
          )}
          <DescriptionList
            rows={[
              [t('figures.turnover'), <Price key="t" amount={figures.turnover} />],
              [t('figures.orders'), formatNumber(figures.orders, i18n.language)],
              [t('figures.cancelled'), formatNumber(figures.cancelled, i18n.language)],
              [
                t('figures.average'),
                figures.average_order === null ? '–' : <Price key="a" amount={figures.average_order} />,
              ],
              [t('figures.return_rate'), share(figures.return_rate)],
              [t('figures.rating'), figures.rating === null ? '–' : `${figures.rating} / 5`],
              [
                t('figures.files'),
                `${formatNumber(figures.files, i18n.language)} · ${share(figures.files_healthy)}`,
              ],
              [
                t('figures.last_file'),
                figures.last_good_file === null ? '–' : formatDateTime(figures.last_good_file, i18n.language),
              ],
            ]}
          />
        </>
      )}
    </Panel>
  )
}
