-- Run once by a superuser, inside the database "aloauto", before either application starts.
-- Two owners migrate, two applications work. An application role owns nothing: what it may touch is granted column by
-- column in db/marketplace/R__integration_contract.sql and db/integration/R__marketplace_contract.sql.
-- Passwords are set separately:  ALTER ROLE marketplace_app PASSWORD '...';

do $$
declare
  role_name text;
begin
  foreach role_name in array array['marketplace_owner', 'marketplace_app', 'integration_owner', 'integration_app'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole', role_name);
    end if;
  end loop;
end
$$;

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists citext with schema public;

create schema if not exists marketplace authorization marketplace_owner;
create schema if not exists integration authorization integration_owner;

revoke create on schema public from public;
grant usage on schema marketplace to marketplace_app, integration_app, integration_owner;
grant usage on schema integration to integration_app, marketplace_app, marketplace_owner;

-- The feed stages its rows in temporary tables.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
  execute format('grant temporary on database %I to integration_app', current_database());
end
$$;

alter role marketplace_owner set search_path = marketplace, public;
alter role marketplace_app set search_path = marketplace, public;
alter role integration_owner set search_path = integration, public;
alter role integration_app set search_path = integration, public;
alter role marketplace_app set timezone = 'UTC';
alter role integration_app set timezone = 'UTC';
-- A shop reads few rows of large tables, from memory or flash: an index pays sooner than the default thinks, compiling never.
alter role marketplace_app set random_page_cost = 1.1;
alter role marketplace_app set jit = off;
alter role marketplace_app set lock_timeout = '10s';
alter role marketplace_app set idle_in_transaction_session_timeout = '60s';
-- A feed and an order that lock the same offers crosswise: the feed looks first, gives way and is done again.
alter role integration_app set deadlock_timeout = '100ms';
