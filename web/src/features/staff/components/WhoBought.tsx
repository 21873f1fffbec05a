import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DescriptionList } from '@/components/data/DescriptionList'
import { ErrorState } from '@/components/feedback/ErrorState'
import { Panel } from '@/components/layout/Panel'
import { person } from '../api/staff'

/** The account behind an order, for whoever has to call it. */
export function WhoBought({ id }: { id: string }) {
  const { t } = useTranslation(['staff', 'console'])
  const found = useQuery(person(id))
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  return (
    <Panel title={t('order.buyer')}>
      {found.data === undefined ? (
        <Skeleton height={96} />
      ) : (
        <DescriptionList
          rows={[
            [
              t('console:people.name'),
              <bdi key="name">
                {found.data.first_name} {found.data.last_name}
              </bdi>,
            ],
            [
              t('console:people.email'),
              <Link key="email" to={`/console/comptes?search=${encodeURIComponent(found.data.email)}`}>
                <bdi dir="ltr">{found.data.email}</bdi>
              </Link>,
            ],
            [
              t('order.phone'),
              <bdi key="phone" dir="ltr">
                {found.data.phone ?? '–'}
              </bdi>,
            ],
          ]}
        />
      )}
    </Panel>
  )
}
