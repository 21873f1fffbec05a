import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { EmptyState } from '@/components/feedback/EmptyState'
import { ErrorState } from '@/components/feedback/ErrorState'
import { definition, words as wordsQuery } from '../api/definitions'
import { beginningOf } from '../new-definition'
import { KINDS, type Kind } from '../types'
import { DefinitionDesk } from './DefinitionDesk'

/** One text of the folder, or one that is not there yet. */
export function DefinitionView({ kind, id }: { kind: string; id: string }) {
  const { t } = useTranslation('definitions')
  const [parameters] = useSearchParams()
  const found = useQuery(definition(kind, id))
  const words = useQuery(wordsQuery)
  const isKind = (KINDS as readonly string[]).includes(kind)
  if (!isKind) return <EmptyState title={t('missing')} />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (words.isError) return <ErrorState error={words.error} retry={() => void words.refetch()} />
  if (found.data === undefined || words.data === undefined) return <Skeleton height={480} />
  const beginning = beginningOf(kind as Kind, id, parameters.get('template') ?? '', words.data)
  return (
    <DefinitionDesk
      key={found.data?.digest ?? 'new'}
      kind={kind as Kind}
      id={id}
      standing={found.data}
      beginning={found.data?.text ?? beginning}
      words={words.data}
    />
  )
}
