-- What an ERP has against what we have, as the last check of a link found it.
create table erp_difference (
  id bigint generated always as identity primary key,
  link text not null,
  kind text not null check (kind in
    ('price', 'quantity', 'text', 'missing_here', 'missing_there', 'order_missing', 'order_state', 'order_total', 'order_twice')),
  subject text not null,
  vendor_id bigint,
  vendor_order_id uuid,
  ours text,
  theirs text,
  message text not null,
  state text not null default 'open' check (state in ('open', 'repairing', 'gone')),
  found_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  repair_by text,
  repair_at timestamptz,
  gone_at timestamptz,
  check ((state = 'gone') = (gone_at is not null)),
  check (state <> 'repairing' or repair_at is not null)
);
comment on column erp_difference.subject is 'A reference, or the number of an order';
comment on column erp_difference.state is 'repairing: sent or read again; gone: a later check no longer found it';
create unique index erp_difference_open on erp_difference (link, kind, subject) where state <> 'gone';
create index erp_difference_link on erp_difference (link, id desc);
create index erp_difference_vendor on erp_difference (vendor_id, id desc);
