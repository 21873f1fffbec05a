-- What somebody should look at. A condition opens one alert, is counted while it comes back, and closes it when it is gone.
create table alert (
  id uuid primary key default uuidv7(),
  kind text not null check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  subject text not null check (length(subject) between 1 and 300),
  severity text not null check (severity in ('info', 'warning', 'critical')),
  vendor_id bigint,
  message text not null check (length(message) <= 2000),
  occurrence text not null check (length(occurrence) <= 300),
  seen integer not null default 1 check (seen > 0),
  opened_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  acknowledged_at timestamptz,
  acknowledged_by text,
  closed_at timestamptz,
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check (closed_at is null or closed_at >= opened_at)
);
comment on column alert.subject is 'the feed, link, route or file it is about';
comment on column alert.occurrence is 'what made it come back last; another one is counted';
create unique index alert_open on alert (kind, subject) where closed_at is null;
create index alert_recent on alert (opened_at desc);
create index alert_vendor on alert (vendor_id, opened_at desc);

-- Notices on their way to the operator's own system. Mail has its own box, in schema marketplace.
create table webhook_outbox (
  id uuid primary key default uuidv7(),
  body text not null check (length(body) <= 20000),
  created_at timestamptz not null default clock_timestamp(),
  next_try_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0 check (attempts >= 0),
  last_error text check (length(last_error) <= 500),
  sent_at timestamptz,
  given_up_at timestamptz,
  check (sent_at is null or given_up_at is null)
);
comment on column webhook_outbox.next_try_at is 'Not before; while a row is taken, the end of the lease';
create index webhook_outbox_waiting on webhook_outbox (next_try_at, id) where sent_at is null and given_up_at is null;

-- Polls of partners' servers that fail, as the engine that asks them last saw it.
create table poll_trouble (
  subject text primary key check (length(subject) between 1 and 300),
  feed text not null,
  reason text not null check (length(reason) <= 1000),
  failures integer not null check (failures > 0),
  failed_at timestamptz not null default clock_timestamp()
);
create index file_receipt_held on file_receipt (feed_id) where status = 'held';
