-- What the gate saw and what it did about it. The folder is the source; this is the trail and the last good text.
create table route_definition (
  id bigint generated always as identity primary key,
  file text not null,
  stem text not null,
  version text not null,
  text text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  status text not null check (status in ('live', 'refused', 'replaced', 'removed')),
  author text not null,
  seen_at timestamptz not null default clock_timestamp(),
  line integer,
  reason text,
  check (status <> 'refused' or reason is not null)
);
create index route_definition_file on route_definition (file, id desc);
create unique index route_definition_one_live on route_definition (file) where status = 'live';

-- Sign-ins, refusals and file operations of the drop box. Append-only, by grants.
create table access_log (
  id bigint generated always as identity primary key,
  occurred_at timestamptz not null default clock_timestamp(),
  username text not null,
  vendor_id bigint,
  remote_address text not null,
  event text not null check (event ~ '^[a-z_]+(\.[a-z_]+)*$'),
  outcome text not null check (outcome in ('accepted', 'refused')),
  detail text not null default ''
);
create index access_log_when on access_log (occurred_at desc);
create index access_log_who on access_log (username, occurred_at desc);
