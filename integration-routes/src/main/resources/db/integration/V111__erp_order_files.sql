-- An order event written as a file for a partner that takes files. The row stands before the file appears, so that after a
-- crash it is known whether the file was handed over: its prepared copy is then gone.
create table order_file (
  event_id uuid primary key references order_export,
  link text not null,
  file_name text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  size_bytes bigint not null check (size_bytes > 0),
  written_at timestamptz not null default clock_timestamp(),
  answered_at timestamptz,
  answer text check (answer in ('acknowledged', 'refused')),
  check ((answered_at is null) = (answer is null))
);
create index order_file_unanswered on order_file (link, written_at) where answered_at is null;

-- Where a file came from is told by whoever received it; here only its shape
alter table file_receipt drop constraint file_receipt_source_check;
alter table file_receipt add constraint file_receipt_source_check check (source ~ '^[a-z][a-z0-9]{1,19}$');
