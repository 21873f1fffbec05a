import type { components } from '@/api/openapi'
import type { Nullable } from '@/api/types'

type Schemas = components['schemas']

export type Column = Nullable<Schemas['EngineAnswersProposedColumn'], 'field'>
export type Question = Schemas['EngineAnswersProposalQuestion']
export type PreviewRow = Schemas['EngineAnswersProposalPreviewRow']
export type Proposal = Omit<Nullable<Schemas['ProposalView'], 'base'>, 'columns'> & { columns: Column[] }
export type Trial = Nullable<Schemas['MappingTrialView'], 'line' | 'column' | 'reason'>

/** What a column may become. */
export const TARGETS = [
  'reference',
  'name',
  'category',
  'price',
  'quantity',
  'brand',
  'description',
  'oe_references',
  'cross_references',
  'gtin',
  'vat_rate',
  'vehicle_make',
  'vehicle_model',
  'vehicle_years',
  'order_number',
  'status',
  'tracking',
  'carrier',
  'status_date',
] as const
export type Target = (typeof TARGETS)[number]

export type SubmissionState = 'waiting' | 'accepted' | 'refused' | 'withdrawn'
export type Submission = Omit<
  Nullable<Schemas['SubmissionView'], 'feed' | 'decided_by' | 'decided_at' | 'reason'>,
  'status'
> & { status: SubmissionState }
export type Review = Nullable<Schemas['SubmissionAnswersSubmissionReview'], 'base'>
