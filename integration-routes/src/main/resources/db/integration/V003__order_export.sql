-- An event on its way to a partner. The row is the durable retry queue; the message that wakes a route carries only its id.
create table order_export (
  event_id uuid primary key,
  outbox_id bigint not null unique,
  topic text not null,
  vendor_order_id uuid not null,
  vendor_id bigint not null,
  payload jsonb not null,
  correlation_id text not null,
  link text,
  state text not null default 'pending' check (state in ('pending', 'claimed', 'sent', 'dead')),
  attempts integer not null default 0 check (attempts >= 0),
  next_at timestamptz not null default now(),
  claimed_by text,
  lease_until timestamptz,
  partner_reference text,
  reason text,
  taken_at timestamptz not null default now(),
  finished_at timestamptz,
  check ((state = 'claimed') = (claimed_by is not null and lease_until is not null)),
  check ((state in ('sent', 'dead')) = (finished_at is not null)),
  check (state <> 'dead' or reason is not null),
  check (state <> 'sent' or partner_reference is not null)
);
comment on column order_export.reason is 'Why it is still pending or dead, in a sentence';
create index order_export_due on order_export (vendor_id, next_at) where state in ('pending', 'claimed');
create index order_export_sequence on order_export (vendor_order_id, outbox_id);
