-- When flows run by themselves: one row a scheduled flow. The engine that claims a due row runs it, the others leave it.
create table route_schedule (
  route text primary key check (route ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(route) <= 80),
  spec text not null,
  vendor_slug text not null default '',
  definition_version text not null,
  is_active boolean not null default true,
  next_run_at timestamptz,
  asked_at timestamptz,
  asked_by text,
  run_number bigint not null default 0 check (run_number >= 0),
  running_by text,
  running_since timestamptz,
  lease_until timestamptz,
  last_started_at timestamptz,
  last_finished_at timestamptz,
  last_outcome text check (last_outcome in ('success', 'failed', 'interrupted')),
  updated_at timestamptz not null default now(),
  check ((asked_at is null) = (asked_by is null)),
  check ((running_by is null) = (lease_until is null)),
  check ((running_by is null) = (running_since is null))
);
comment on column route_schedule.next_run_at is 'null when the flow runs only on demand';
comment on column route_schedule.run_number is 'Tells a claim from a later one of the same flow';
create index route_schedule_due on route_schedule (next_run_at) where is_active;

-- A flow that somebody stopped stays stopped, over edits and restarts, until somebody starts it.
create table route_stop (
  route text primary key,
  stopped_at timestamptz not null default clock_timestamp(),
  stopped_by text not null
);

-- The list of kinds stands in SyncType; here only their shape.
alter table erp_sync_log drop constraint erp_sync_log_sync_type_check;
alter table erp_sync_log add constraint erp_sync_log_sync_type_check check (sync_type ~ '^[a-z]+(_[a-z]+)*$');
