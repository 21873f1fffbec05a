-- ERPSyncLog: every exchange has a row from its first moment, also the one that did nothing or died.
create table erp_sync_log (
  id uuid primary key default uuidv7(),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  run_time interval generated always as (finished_at - started_at) stored,
  link text not null,
  direction text not null check (direction in ('in', 'out')),
  sync_type text not null check (sync_type in
    ('product_catalogue', 'stock_update', 'order_export', 'file_intake', 'order_status', 'truth_check')),
  status text not null default 'running'
    check (status in ('running', 'success', 'partial', 'failed', 'held', 'interrupted', 'skipped')),
  records_read integer not null default 0 check (records_read >= 0),
  records_affected integer not null default 0 check (records_affected >= 0),
  records_rejected integer not null default 0 check (records_rejected >= 0),
  bytes bigint not null default 0 check (bytes >= 0),
  vendor_id bigint,
  route_id text not null,
  definition_version text not null default '',
  correlation_id text not null,
  instance text not null,
  heartbeat_at timestamptz not null default clock_timestamp(),
  message text not null default '',
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  check ((status = 'running') = (finished_at is null))
);
create index erp_sync_log_started on erp_sync_log (started_at desc);
create index erp_sync_log_link on erp_sync_log (link, started_at desc);
create index erp_sync_log_correlation on erp_sync_log (correlation_id);
create index erp_sync_log_running on erp_sync_log (heartbeat_at) where status = 'running';
