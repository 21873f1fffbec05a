-- One row per file of an outside SFTP server that a poll has taken. A key without confirmation is a claim with an end:
-- an instance that died leaves no file behind for ever.
create table outside_file_key (
  key text primary key check (length(key) <= 1000),
  claimed_by text not null,
  claimed_at timestamptz not null default clock_timestamp(),
  lease_until timestamptz,
  confirmed_at timestamptz,
  check ((confirmed_at is null) = (lease_until is not null))
);
comment on column outside_file_key.lease_until is 'While a file is being fetched; a claim past it may be taken over';
