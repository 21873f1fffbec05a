-- What integration_app may do in its own schema. It owns nothing.
grant select, insert, update, delete on all tables in schema integration to integration_app;
grant usage on all sequences in schema integration to integration_app;
revoke all on flyway_schema_history from integration_app;
alter default privileges for role integration_owner in schema integration
  grant select, insert, update, delete on tables to integration_app;
alter default privileges for role integration_owner in schema integration
  grant usage on sequences to integration_app;

revoke update, delete, truncate on access_log from integration_app;
revoke delete, truncate on erp_sync_log, file_receipt from integration_app;
revoke update, delete, truncate on catalogue_change, catalogue_text_change, kept_row, removed_product from integration_app;
revoke delete, truncate on change_set from integration_app;
revoke delete, truncate on alert, mapping_submission from integration_app;

-- Rows of the sync log are reached through the log, never through one of its months.
do $$
declare
  month regclass;
begin
  for month in select inhrelid::regclass from pg_inherits where inhparent = 'integration.erp_sync_log'::regclass loop
    execute format('revoke all on %s from integration_app', month);
  end loop;
end
$$;
