import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Person } from '@/api/types'
import { DataTable, type Column } from '@/components/data/DataTable'
import { FilterSelect } from '@/components/data/FilterSelect'
import { FilterText } from '@/components/data/FilterText'
import { Pager } from '@/components/data/Pager'
import { StatusBadge } from '@/components/data/StatusBadge'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { ReasonSheet } from '@/components/forms/ReasonSheet'
import { PageHead } from '@/components/layout/PageHead'
import { formatDate } from '@/lib/dates'
import { pageIn } from '@/lib/page-in'
import { useAct } from '@/lib/useAct'
import { letIn, people, shutOut, STAFF_PER_PAGE } from '../api/staff'

const ROLES = ['buyer', 'vendor', 'admin'] as const

/** Every account, found by name or address. */
export function PeopleList() {
  const { t, i18n } = useTranslation('console')
  const [parameters] = useSearchParams()
  const page = pageIn(parameters)
  const filter = {
    role: parameters.get('role') ?? undefined,
    search: parameters.get('search') ?? undefined,
  }
  const found = useQuery(people(filter, page))
  const [leaving, setLeaving] = useState<Person | null>(null)
  const again = useAct({ act: letIn, stale: [['staff', 'people']], said: t('people.is_in') })
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('people.name'),
      cell: (person) => (
        <bdi>
          {person.first_name} {person.last_name}
        </bdi>
      ),
    },
    { key: 'email', header: t('people.email'), cell: (person) => <bdi dir="ltr">{person.email}</bdi> },
    { key: 'role', header: t('people.role'), cell: (person) => t(`people.roles.${person.role as 'buyer'}`) },
    {
      key: 'since',
      header: t('people.since'),
      cell: (person) => formatDate(person.created_at, i18n.language),
    },
    {
      key: 'state',
      header: t('people.state'),
      cell: (person) => (
        <StatusBadge tone={person.is_active ? 'good' : 'calm'}>
          {person.is_active ? t('people.active') : t('people.inactive')}
        </StatusBadge>
      ),
    },
    {
      key: 'action',
      header: t('people.action'),
      cell: (person) =>
        person.is_active ? (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setLeaving(person)}>
            {t('people.shut_out')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => again.mutate(person.id)}>
            {t('people.let_in')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <PageHead title={t('nav.people')} />
      <FilterText name="search" label={t('people.search')} />
      <FilterSelect
        name="role"
        label={t('people.role')}
        all={t('people.all')}
        options={ROLES.map((role) => [role, t(`people.roles.${role}`)])}
      />
      {found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : found.data?.count === 0 ? (
        <EmptyState icon={IconUsers} title={t('people.none')} />
      ) : (
        <DataTable
          caption={t('nav.people')}
          columns={columns}
          rows={found.data?.results}
          rowKey={(person) => person.id}
        />
      )}
      {found.data && <Pager page={page} pageSize={STAFF_PER_PAGE} count={found.data.count} />}
      <ReasonSheet
        key={leaving?.id}
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('people.shut_out_named', { name: leaving?.email ?? '' })}
        label={t('people.reason')}
        help={t('people.reason_text')}
        submit={t('people.shut_out')}
        send={(reason) => shutOut(leaving?.id ?? '', reason)}
        stale={[['staff', 'people']]}
      />
    </>
  )
}
