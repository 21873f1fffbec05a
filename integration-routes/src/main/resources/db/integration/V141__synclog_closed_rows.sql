-- An exchange that came to its end stays as it was written; one whose instance was taken for dead may still come to its end.
create function refuse_change_of_closed_exchange() returns trigger language plpgsql as $$
begin
  raise exception 'Exchange % is closed and is not changed any more', old.id using errcode = 'insufficient_privilege';
end
$$;
create trigger erp_sync_log_closed before update on erp_sync_log
  for each row when (old.status not in ('running', 'interrupted')) execute function refuse_change_of_closed_exchange();
