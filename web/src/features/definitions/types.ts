import type { components } from '@/api/openapi'
import type { Nullable } from '@/api/types'

type Schemas = components['schemas']

export type Definition = Nullable<
  Schemas['DefinitionView'],
  'template' | 'version' | 'line' | 'reason' | 'author' | 'source' | 'published_at' | 'cases'
>
export type DefinitionText = Omit<Schemas['DefinitionAnswersDefinitionText'], 'definition'> & {
  definition: Definition
}
export type Finding = Schemas['DefinitionAnswersDefinitionFinding']
export type CaseOutcome = Schemas['DefinitionAnswersDefinitionCase']
export type Verdict = Schemas['DefinitionAnswersDefinitionVerdict']
export type Version = Nullable<
  Schemas['DefinitionAnswersDefinitionVersion'],
  'author' | 'note' | 'line' | 'reason'
>
export type Words = Schemas['DefinitionAnswersDefinitionWords']

export const KINDS = ['vendors', 'erp', 'partners', 'mappings', 'layouts', 'templates'] as const
export type Kind = (typeof KINDS)[number]
