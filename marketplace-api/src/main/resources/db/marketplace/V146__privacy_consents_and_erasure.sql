-- Who agreed to what, in which words, when, from where: a leaf of the ledger is never changed.
create table consent (
  id uuid primary key default uuidv7(),
  user_id uuid not null,
  purpose text not null check (purpose in ('terms', 'privacy', 'marketing', 'analytics', 'partner_transfer')),
  text_version text not null check (length(text_version) between 1 and 100),
  given boolean not null,
  channel text not null check (channel in ('registration', 'account', 'support')),
  ip_address inet,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on column consent.user_id is 'No foreign key: the proof outlives an erased account, whose id then names nobody';
create index consent_user on consent (user_id, purpose, id desc);

alter table app_user add column erasure_due_at timestamptz, add column erased_at timestamptz;
create index app_user_erasure_due on app_user (erasure_due_at) where erasure_due_at is not null and erased_at is null;
comment on column app_user.erasure_due_at is 'Until then its owner may change their mind';

-- The log is append-only for the application; these two narrow doors take persons out of it, and nothing else.
create function pseudonymise_activity(who uuid, address text) returns integer
  language sql security definer set search_path = marketplace, public as $$
  with touched as (
    update activity_log set actor = case when actor_id = who or actor = address then 'erased' else actor end,
      ip_address = case when actor_id = who or actor = address then null else ip_address end,
      before = case when entity in ('user', 'address') then null else before end,
      after = case when entity in ('user', 'address') then null else after end
    where actor_id = who or actor = address or (entity = 'user' and entity_id = who::text)
    returning 1)
  select count(*)::integer from touched;
$$;
revoke all on function pseudonymise_activity(uuid, text) from public;
grant execute on function pseudonymise_activity(uuid, text) to marketplace_app;

create function forget_network_addresses(older_than interval) returns integer
  language sql security definer set search_path = marketplace, public as $$
  with logged as (
    update activity_log set ip_address = null where occurred_at < now() - older_than and ip_address is not null returning 1),
  agreed as (
    update consent set ip_address = null where recorded_at < now() - older_than and ip_address is not null returning 1)
  select ((select count(*) from logged) + (select count(*) from agreed))::integer;
$$;
revoke all on function forget_network_addresses(interval) from public;
grant execute on function forget_network_addresses(interval) to marketplace_app;

create function pseudonymise_consents(who uuid) returns void
  language sql security definer set search_path = marketplace, public as $$
  update consent set ip_address = null where user_id = who;
$$;
revoke all on function pseudonymise_consents(uuid) from public;
grant execute on function pseudonymise_consents(uuid) to marketplace_app;
