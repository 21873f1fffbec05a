alter table vendor
  add column rejected_reason text check (length(rejected_reason) between 1 and 500),
  add column verified_at timestamptz,
  add column opening_hours jsonb not null default '[]' check (jsonb_typeof(opening_hours) = 'array'),
  add column return_policy_fr text check (length(return_policy_fr) <= 5000),
  add column return_policy_ar text check (length(return_policy_ar) <= 5000);
comment on column vendor.rejected_reason is 'A pending application that was sent back; null again when it is handed in anew';
comment on column vendor.verified_at is 'The badge: an admin has looked at the documents';

create table vendor_document (
  id uuid primary key default uuidv7(),
  vendor_id bigint not null references vendor on delete cascade,
  kind text not null check (kind in ('tax_card', 'trade_register', 'bank_certificate', 'identity', 'other')),
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size_bytes bigint not null check (size_bytes > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  storage_key text not null unique,
  created_at timestamptz not null default now(),
  unique (vendor_id, sha256)
);
