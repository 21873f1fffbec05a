-- Counters of the rate limits, one for all instances. They are worth nothing after a crash, so they write no WAL.
create unlogged table rate_limit (
  id text primary key,
  state bytea,
  expires_at bigint
);
create index rate_limit_expires on rate_limit (expires_at);
