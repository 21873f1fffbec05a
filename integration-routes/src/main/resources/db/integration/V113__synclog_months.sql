-- The sync log in months: what is too old goes by dropping a table, not row by row. Rows of a month nobody prepared wait in
-- the last partition and are moved when the month is.
alter table erp_sync_log rename to erp_sync_log_before;
create table erp_sync_log (
  like erp_sync_log_before including defaults including constraints including generated including comments,
  primary key (id, started_at)
) partition by range (started_at);
create table erp_sync_log_unsorted partition of erp_sync_log default;
insert into erp_sync_log (id, started_at, finished_at, link, direction, sync_type, status, records_read, records_affected,
    records_rejected, bytes, vendor_id, route_id, definition_version, correlation_id, instance, heartbeat_at, message, details)
  select id, started_at, finished_at, link, direction, sync_type, status, records_read, records_affected,
    records_rejected, bytes, vendor_id, route_id, definition_version, correlation_id, instance, heartbeat_at, message, details
  from erp_sync_log_before;

create or replace view erp_sync_logs as
select id, started_at, finished_at, run_time, link, direction, sync_type, status, records_read, records_affected, records_rejected,
       bytes, vendor_id, route_id, definition_version, correlation_id, message, details
from erp_sync_log;
drop table erp_sync_log_before;
create index erp_sync_log_started on erp_sync_log (started_at desc);
create index erp_sync_log_link on erp_sync_log (link, started_at desc);
create index erp_sync_log_correlation on erp_sync_log (correlation_id);
create index erp_sync_log_running on erp_sync_log (heartbeat_at) where status = 'running';
grant select, insert, update on erp_sync_log to integration_app;
revoke delete, truncate on erp_sync_log, erp_sync_log_unsorted from integration_app;

-- Prepares this month and the next two, and drops months that ended before the given one. The engine owns no table: this
-- function does it as the owner, and can do nothing else. Answers what it did, a line each.
create function keep_sync_log(keep_months integer) returns setof text
  language plpgsql security definer set search_path = integration, pg_temp set lock_timeout = '10s' as $$
declare
  first_day date;
  name text;
  kept_from date := date_trunc('month', now() at time zone 'Africa/Tunis')::date - make_interval(months => keep_months);
begin
  if keep_months is null or keep_months < 1 then
    raise exception 'keep_months must be 1 or more';
  end if;
  -- the parent first and then its months, as every reader does: no reader is met half-way
  lock table erp_sync_log in access exclusive mode;
  for first_day in
    select distinct month::date from (
      select date_trunc('month', started_at at time zone 'Africa/Tunis') as month from erp_sync_log_unsorted
      union all
      select generate_series(date_trunc('month', now() at time zone 'Africa/Tunis'),
                             date_trunc('month', now() at time zone 'Africa/Tunis') + interval '2 months', interval '1 month')) wanted
    order by 1
  loop
    name := 'erp_sync_log_' || to_char(first_day, 'YYYY_MM');
    if to_regclass('integration.' || name) is null then
      execute format('create table %I (like erp_sync_log including all)', name);
      execute format(
        'with moved as (delete from erp_sync_log_unsorted where started_at >= %L::timestamp at time zone ''Africa/Tunis'''
        || ' and started_at < %L::timestamp at time zone ''Africa/Tunis'' returning *)'
        || ' insert into %I (id, started_at, finished_at, link, direction, sync_type, status, records_read, records_affected,'
        || ' records_rejected, bytes, vendor_id, route_id, definition_version, correlation_id, instance, heartbeat_at, message, details)'
        || ' select id, started_at, finished_at, link, direction, sync_type, status, records_read, records_affected,'
        || ' records_rejected, bytes, vendor_id, route_id, definition_version, correlation_id, instance, heartbeat_at, message, details'
        || ' from moved', first_day, first_day + interval '1 month', name);
      execute format('alter table erp_sync_log attach partition %I for values from (%L) to (%L)', name,
        first_day::timestamp at time zone 'Africa/Tunis', (first_day + interval '1 month')::timestamp at time zone 'Africa/Tunis');
      execute format('revoke all on %I from integration_app', name);
      return next 'prepared ' || name;
    end if;
  end loop;
  for name in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'erp_sync_log'::regclass and c.relname ~ '^erp_sync_log_[0-9]{4}_[0-9]{2}$'
      and to_date(right(c.relname, 7), 'YYYY_MM') < kept_from
    order by c.relname
  loop
    execute format('drop table %I', name);
    return next 'dropped ' || name;
  end loop;
end
$$;
revoke all on function keep_sync_log(integer) from public;
grant execute on function keep_sync_log(integer) to integration_app;
select keep_sync_log(1200);
