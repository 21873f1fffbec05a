import type { components } from '@/api/openapi'
import type { Nullable } from '@/api/types'

type Schemas = components['schemas']

export type Route = Nullable<
  Schemas['RouteView'],
  | 'template'
  | 'version'
  | 'line'
  | 'reason'
  | 'last_exchange_at'
  | 'schedule'
  | 'next_run_at'
  | 'running'
  | 'last_run_at'
  | 'last_outcome'
>
export type ErpLink = Nullable<
  Schemas['LinkView'],
  | 'vendor'
  | 'feed'
  | 'every_seconds'
  | 'full_every_seconds'
  | 'next_run_at'
  | 'wanted'
  | 'retry_at'
  | 'paused_code'
  | 'paused_because'
  | 'checked_at'
>
export type Difference = Nullable<
  Schemas['DifferenceView'],
  'vendor_order' | 'ours' | 'theirs' | 'repair_by' | 'repair_at' | 'gone_at'
>
export type OrderOnItsWay = Nullable<
  Schemas['OrderExportView'],
  'link' | 'next_at' | 'partner_reference' | 'reason_code' | 'reason' | 'finished_at'
>
export type Alert = Nullable<Schemas['AlertView'], 'acknowledged_at' | 'acknowledged_by' | 'closed_at'>
export type Reliability = Nullable<
  Schemas['ReliabilityView'],
  'success_rate' | 'seconds_p50' | 'seconds_p95' | 'last_success_at' | 'hours_since_success'
>
export interface ReliabilityReport {
  from: string
  to: string
  links: Reliability[]
}
