-- How far a link that fetches records has come: the next delta asks for what changed since.
create table rest_pull (
  link text primary key,
  since timestamptz not null,
  records bigint not null default 0,
  updated_at timestamptz not null default clock_timestamp()
);
