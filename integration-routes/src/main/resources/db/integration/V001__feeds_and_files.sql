-- A feed is one vendor's declared flow of files; its id is the stem of its route file and mapping.
create table feed (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  vendor_slug text not null,
  vendor_id bigint,
  description text not null,
  template text not null,
  mapping text not null,
  mode text not null check (mode in ('full', 'partial', 'delta')),
  definition_version text not null,
  is_active boolean not null default true,
  -- the guard against repeats and stale files: read and moved on in the transaction that applies a file
  last_sha256 bytea check (octet_length(last_sha256) = 32),
  last_file_time timestamptz,
  last_receipt_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column feed.vendor_id is 'Null while no vendor has the slug; such a feed takes no file';

-- Every file that ever came in, whatever became of it. The bytes are kept under their SHA-256.
create table file_receipt (
  id uuid primary key default uuidv7(),
  feed_id text not null references feed on delete restrict,
  vendor_id bigint not null,
  original_file_name text not null check (length(original_file_name) between 1 and 255),
  file_type text not null default 'csv' check (file_type in ('csv', 'excel', 'other')),
  source text not null check (source in ('sftp', 's3', 'http', 'mail')),
  sha256 bytea not null check (octet_length(sha256) = 32),
  size_bytes bigint not null check (size_bytes >= 0),
  file_time timestamptz not null,
  status text not null default 'received'
    check (status in ('received', 'processing', 'completed', 'partial', 'failed', 'held', 'duplicate')),
  total_rows integer not null default 0 check (total_rows >= 0),
  processed_rows integer not null default 0 check (processed_rows >= 0),
  created_rows integer not null default 0 check (created_rows >= 0),
  updated_rows integer not null default 0 check (updated_rows >= 0),
  unchanged_rows integer not null default 0 check (unchanged_rows >= 0),
  removed_rows integer not null default 0 check (removed_rows >= 0),
  error_rows integer not null default 0 check (error_rows >= 0),
  uploaded_by text not null,
  received_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  message text,
  duplicate_of uuid references file_receipt,
  definition_version text,
  correlation_id text not null,
  -- a claim is a lease: a dead instance's file is taken over when it ends
  claimed_by text,
  lease_until timestamptz,
  attempts integer not null default 0 check (attempts >= 0),
  -- F1: no row of an applied file goes missing
  constraint rows_add_up check (
    status not in ('completed', 'partial')
    or total_rows = created_rows + updated_rows + unchanged_rows + error_rows),
  check ((finished_at is null) = (status in ('received', 'processing', 'held'))),
  check (status <> 'processing' or (claimed_by is not null and lease_until is not null))
);
comment on column file_receipt.file_time is 'When the vendor made the file, as far as can be known; arrival otherwise. An older file never overwrites a newer one';
create index file_receipt_feed on file_receipt (feed_id, received_at desc);
create index file_receipt_vendor on file_receipt (vendor_id, received_at desc);
create index file_receipt_sha on file_receipt (feed_id, sha256);
create index file_receipt_waiting on file_receipt (feed_id, id) where status in ('received', 'processing');

-- One row per bad cell, in words a vendor understands.
create table rejected_row (
  receipt_id uuid not null references file_receipt on delete cascade,
  ordinal integer not null,
  row_number integer not null check (row_number >= 1),
  line bigint not null check (line >= 1),
  sheet text,
  column_name text,
  value text,
  code text not null check (code ~ '^[A-Z][A-Z0-9_]+$'),
  message text not null,
  suggestion text,
  primary key (receipt_id, ordinal)
);
comment on column rejected_row.row_number is 'data row, from 1';
comment on column rejected_row.line is 'physical line in the file, from 1, header included';
