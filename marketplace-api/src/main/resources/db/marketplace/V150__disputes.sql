-- Buyer and vendor of a part of an order do not agree; the shop decides, with a refund or without.
create table dispute (
  id uuid primary key default uuidv7(),
  vendor_order_id uuid not null references vendor_order on delete restrict,
  opened_by uuid not null references app_user on delete restrict,
  reason text not null check (reason in ('not_received', 'not_as_described', 'return_refused', 'other')),
  status text not null default 'open' check (status in ('open', 'decided', 'withdrawn')),
  refund_amount numeric(14, 3) not null default 0 check (refund_amount >= 0),
  decision text check (length(decision) between 1 and 2000),
  decided_by uuid references app_user on delete set null,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((status = 'decided') = (decision is not null)),
  check (refund_amount = 0 or status = 'decided')
);
create unique index dispute_one_open on dispute (vendor_order_id) where status = 'open';
create index dispute_part on dispute (vendor_order_id);
create index dispute_buyer on dispute (opened_by, id desc);
create index dispute_waiting on dispute (created_at) where status = 'open';
create index dispute_decider on dispute (decided_by) where decided_by is not null;
create trigger dispute_touch before update on dispute for each row execute function touch_updated_at();

create table dispute_message (
  id uuid primary key default uuidv7(),
  dispute_id uuid not null references dispute on delete cascade,
  author_id uuid not null references app_user on delete restrict,
  side text not null check (side in ('buyer', 'vendor', 'staff')),
  body text not null check (length(body) between 1 and 5000),
  created_at timestamptz not null default clock_timestamp()
);
create index dispute_message_dispute on dispute_message (dispute_id, id);
create index dispute_message_author on dispute_message (author_id);

create table dispute_evidence (
  id uuid primary key default uuidv7(),
  dispute_id uuid not null references dispute on delete cascade,
  author_id uuid not null references app_user on delete restrict,
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size_bytes bigint not null check (size_bytes > 0),
  storage_key text not null unique,
  created_at timestamptz not null default clock_timestamp()
);
create index dispute_evidence_dispute on dispute_evidence (dispute_id, id);
create index dispute_evidence_author on dispute_evidence (author_id);
