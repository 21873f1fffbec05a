import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Notice } from '@/components/feedback/Notice'
import { PageHead } from '@/components/layout/PageHead'
import { Price } from '@/components/money/Price'
import { formatNumber } from '@/lib/dates'
import { dashboard, ownVendor } from '../api/dashboard'
import classes from './Dashboard.module.css'

/** How the shop goes: what waits first, then money, then stock. */
export function Dashboard({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation('vendor')
  const figures = useQuery(dashboard)
  const vendor = useQuery(ownVendor)
  if (figures.isError) return <ErrorState error={figures.error} retry={() => void figures.refetch()} />
  const number = (value: number) => formatNumber(value, i18n.language)
  const known = figures.data
  return (
    <>
      <PageHead title={vendor.data?.company_name ?? t('nav.dashboard')} lead={t('dashboard.lead')} />
      {vendor.data?.status === 'pending' && <Notice tone="warn">{t('dashboard.pending')}</Notice>}
      <ul role="list" className={classes.figures}>
        <Figure
          label={t('dashboard.to_confirm')}
          value={known && number(known.orders_to_confirm)}
          to="/vendeur/commandes?status=new"
          urgent={(known?.orders_to_confirm ?? 0) > 0}
        />
        <Figure
          label={t('dashboard.in_progress')}
          value={known && number(known.orders_in_progress)}
          to="/vendeur/commandes"
        />
        <Figure
          label={t('dashboard.turnover')}
          value={known && <Price amount={known.turnover} />}
          note={
            known && (
              <>
                {t('dashboard.net')} <Price amount={known.net} />
              </>
            )
          }
        />
        <Figure label={t('dashboard.products')} value={known && number(known.products)} />
        <Figure label={t('dashboard.low')} value={known && number(known.low_stock)} />
        <Figure label={t('dashboard.out')} value={known && number(known.out_of_stock)} />
      </ul>
      {children}
    </>
  )
}

interface FigureProps {
  label: string
  value: ReactNode
  note?: ReactNode
  to?: string
  urgent?: boolean
}

function Figure({ label, value, note, to, urgent = false }: FigureProps) {
  return (
    <li className={classes.figure} data-urgent={urgent}>
      <p className={classes.label}>{to ? <Link to={to}>{label}</Link> : label}</p>
      <div className={classes.value}>{value ?? <Skeleton height={32} width="5rem" my={4} />}</div>
      <p className={classes.note}>{note ?? '\u00a0'}</p>
    </li>
  )
}
