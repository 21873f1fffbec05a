import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isNotFound } from '@/api/problem'
import type { VendorProfile } from '@/api/types'
import { DescriptionList } from '@/components/data/DescriptionList'
import { StatusBadge } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import form from '@/components/forms/form.module.css'
import { ReasonSheet } from '@/components/forms/ReasonSheet'
import { SaveFileButton } from '@/components/forms/SaveFileButton'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { formatDate } from '@/lib/dates'
import { useAct } from '@/lib/useAct'
import { giveBadge, papersOf, rejectVendor, vendorOf } from '../api/applications'
import { activateVendor } from '../api/staff'

/** One applicant or shop: what it said, its papers, and the decision. */
export function VendorFile({ slug }: { slug: string }) {
  const { t } = useTranslation('staff')
  const found = useQuery(vendorOf(slug))
  if (isNotFound(found.error)) return <EmptyState title={t('vendor.missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={320} />
  return <Loaded vendor={found.data} />
}

const STALE = [['staff', 'vendors']]

function Loaded({ vendor }: { vendor: VendorProfile & { verified: boolean } }) {
  const { t } = useTranslation(['staff', 'console', 'selling'])
  const [rejecting, setRejecting] = useState(false)
  const activate = useAct({ act: () => activateVendor(vendor.id), stale: STALE, said: t('vendor.activated') })
  const badge = useAct({ act: (verified: boolean) => giveBadge(vendor.id, verified), stale: STALE })
  return (
    <>
      <PageHead
        title={vendor.company_name}
        lead={<Link to={`/vendeurs/${vendor.slug}`}>{t('vendor.page')}</Link>}
      >
        <StatusBadge tone={vendor.status === 'active' ? 'good' : 'warn'}>
          {t(`console:vendors.states.${vendor.status as 'active'}`)}
        </StatusBadge>
      </PageHead>
      <div className={classes.stack}>
        <DescriptionList
          rows={[
            [
              t('selling:shop.tax_number'),
              <bdi key="t" dir="ltr">
                {vendor.tax_number}
              </bdi>,
            ],
            [t('selling:shop.address'), vendor.address ?? '–'],
            [
              t('selling:shop.phone'),
              <bdi key="p" dir="ltr">
                {vendor.contact_phone ?? '–'}
              </bdi>,
            ],
            [t('selling:shop.description'), vendor.description || '–'],
          ]}
        />
        <VendorPapers id={vendor.id} />
        <Panel title={t('vendor.decision')}>
          <div className={form.buttons}>
            {vendor.status !== 'active' && (
              <Button loading={activate.isPending} onClick={() => activate.mutate()}>
                {t('console:vendors.activate')}
              </Button>
            )}
            {vendor.status === 'pending' && (
              <Button variant="default" color="red" onClick={() => setRejecting(true)}>
                {t('vendor.send_back')}
              </Button>
            )}
            <Button
              variant="default"
              loading={badge.isPending}
              onClick={() => badge.mutate(!vendor.verified)}
            >
              {t(vendor.verified ? 'vendor.take_badge' : 'vendor.give_badge')}
            </Button>
          </div>
        </Panel>
      </div>
      <ReasonSheet
        open={rejecting}
        onClose={() => setRejecting(false)}
        title={t('vendor.send_back')}
        label={t('vendor.reason')}
        submit={t('vendor.send_back')}
        send={(reason) => rejectVendor(vendor.id, reason)}
        stale={[['staff', 'vendors']]}
      />
    </>
  )
}

function VendorPapers({ id }: { id: number }) {
  const { t, i18n } = useTranslation(['selling', 'staff'])
  const found = useQuery(papersOf(id))
  return (
    <Panel title={t('papers.title')}>
      {found.data?.length === 0 && <p className={classes.soft}>{t('staff:vendor.no_papers')}</p>}
      <ul role="list" className={classes.stack} style={{ gap: 'var(--space-2)' }}>
        {found.data?.map((paper) => (
          <li key={paper.id} className={classes.row}>
            <strong>{t(`papers.kinds.${paper.kind as 'other'}`)}</strong>
            <SaveFileButton
              path={`/api/v1/vendor-documents/${paper.id}`}
              name={paper.file_name}
              size="compact-sm"
            >
              {paper.file_name}
            </SaveFileButton>
            <span className={classes.soft}>{formatDate(paper.created_at, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
