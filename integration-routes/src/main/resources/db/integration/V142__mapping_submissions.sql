-- A mapping a vendor finished and sent: it waits here until the staff takes it into use or refuses it.
create table mapping_submission (
  id uuid primary key default uuidv7(),
  vendor_id bigint not null,
  vendor_slug text not null,
  feed_id text references feed on delete restrict,
  mapping text not null check (mapping ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(mapping) <= 80),
  file_name text not null check (length(file_name) between 1 and 255),
  text text not null check (octet_length(text) between 1 and 262144),
  sha256 bytea not null check (octet_length(sha256) = 32),
  base_sha256 bytea check (octet_length(base_sha256) = 32),
  note text not null default '' check (length(note) <= 500),
  status text not null default 'waiting' check (status in ('waiting', 'accepted', 'refused', 'withdrawn')),
  sent_by text not null,
  sent_at timestamptz not null default clock_timestamp(),
  decided_by text,
  decided_at timestamptz,
  reason text check (length(reason) <= 500),
  check ((decided_at is null) = (status = 'waiting')),
  check ((decided_by is null) = (status = 'waiting')),
  check ((reason is not null) = (status = 'refused'))
);
comment on column mapping_submission.feed_id is 'Null for a file no feed takes yet';
comment on column mapping_submission.mapping is 'The name the text goes live under';
comment on column mapping_submission.base_sha256 is 'The live text it was made from; null when there was none';
create unique index mapping_submission_one_waits on mapping_submission (vendor_id, mapping) where status = 'waiting';
create index mapping_submission_of_vendor on mapping_submission (vendor_id, sent_at desc);
create index mapping_submission_decided on mapping_submission (decided_at) where status in ('accepted', 'refused');
