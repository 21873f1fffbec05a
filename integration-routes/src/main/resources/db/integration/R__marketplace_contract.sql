-- The whole contract from the route engine to the shop: what the shop may read, never write.
create or replace view erp_sync_logs as
select id, started_at, finished_at, run_time, link, direction, sync_type, status, records_read, records_affected, records_rejected,
       bytes, vendor_id, route_id, definition_version, correlation_id, message, details,
       message_code, message_arguments
from erp_sync_log;
grant select on erp_sync_logs to marketplace_app;

create or replace view file_uploads as
select r.id, r.feed_id as feed, r.vendor_id, f.vendor_slug, r.original_file_name, r.file_type, r.source, encode(r.sha256, 'hex') as sha256, r.size_bytes,
       r.file_time, r.status, r.total_rows, r.processed_rows, r.created_rows, r.updated_rows, r.unchanged_rows, r.removed_rows,
       r.error_rows, r.uploaded_by, r.received_at, r.started_at, r.finished_at, r.message, r.duplicate_of, r.correlation_id,
       r.released_by, r.undone_at, r.undone_by, r.phase, r.expected_rows,
       r.message_code, r.message_arguments
from file_receipt r join feed f on f.id = r.feed_id;
grant select on file_uploads to marketplace_app;

create or replace view rejected_rows as
select receipt_id, ordinal, row_number, line, sheet, column_name, value, code, message, suggestion, reason, arguments from rejected_row;
grant select on rejected_rows to marketplace_app;

create or replace view feeds as
select id, vendor_slug, vendor_id, description, template, mapping, mode, definition_version, is_active, last_file_time, last_receipt_id,
       brake, schedule, schedule_source, last_received_at, expected_at, late_since, odd, odd_because, odd_code,
       odd_arguments
from feed;
grant select on feeds to marketplace_app;

create or replace view alerts as
select id, kind, subject, severity, vendor_id, message, seen, opened_at, last_seen_at, acknowledged_at, acknowledged_by, closed_at,
       case when closed_at is not null then 'closed' when acknowledged_at is not null then 'acknowledged' else 'open' end as status
from alert;
grant select on alerts to marketplace_app;

create or replace view order_exports as
select event_id, topic, vendor_order_id, vendor_id, link, state, attempts, next_at, partner_reference, reason, taken_at, finished_at,
       reason_code
from order_export;
grant select on order_exports to marketplace_app;

create or replace view erp_links as
select l.link, l.vendor_slug, l.definition_version, l.is_active, l.retry_at, l.paused_code, l.paused_because, l.updated_at,
       l.kind, l.description, l.feed_id as feed, extract(epoch from l.every)::bigint as every_seconds,
       extract(epoch from l.full_every)::bigint as full_every_seconds, l.next_run_at, l.wanted, l.checked_at, l.vendor_id,
       (select count(*) from erp_difference d where d.link = l.link and d.state <> 'gone') as open_differences
from erp_link l;
grant select on erp_links to marketplace_app;

-- The sheet a row of a workbook stands on; null for a text file and for what no row says
create or replace function sheet_of(sheets jsonb, row_number integer) returns text language sql immutable parallel safe as $$
  select s.name from jsonb_to_recordset(sheets) as s("from" integer, name text)
  where s."from" <= row_number order by s."from" desc limit 1
$$;
grant execute on function sheet_of(jsonb, integer) to marketplace_app;
create or replace view erp_differences as
select id, link, kind, subject, vendor_id, vendor_order_id, ours, theirs, message, state, found_at, seen_at, repair_by, repair_at, gone_at
from erp_difference;
grant select on erp_differences to marketplace_app;

-- Every change of a product by a file or by the undoing of one, a row per field
create or replace view product_history as
select c.product_id, s.vendor_id, s.number as change_set, s.kind, s.applied_at, s.receipt_id, s.feed_id as feed, r.original_file_name,
       s.definition_version, s.mapping_version, s.actor, s.undone_by is not null as undone, c.row_number, c.line,
       f.field, f.old_value, f.new_value, sheet_of(s.sheets, c.row_number) as sheet, s.columns, r.file_time
from catalogue_change c
join change_set s on s.number = c.change_set
join file_receipt r on r.id = s.receipt_id,
lateral (values ('price', 37, c.old_price::text, c.new_price::text), ('quantity', 38, c.old_quantity::text, c.new_quantity::text),
                ('created', 4, null, null), ('retired', 8, null, null), ('revived', 16, null, null), ('removed', 64, null, null))
  as f (field, bits, old_value, new_value)
where c.changed & f.bits <> 0
union all
select c.product_id, s.vendor_id, s.number, s.kind, s.applied_at, s.receipt_id, s.feed_id, r.original_file_name,
       s.definition_version, s.mapping_version, s.actor, s.undone_by is not null, c.row_number, c.line, f.field, f.old_value, null,
       sheet_of(s.sheets, c.row_number), s.columns, r.file_time
from catalogue_text_change c
join change_set s on s.number = c.change_set
join file_receipt r on r.id = s.receipt_id,
lateral (values ('name', 1, c.old_name), ('brand', 2, c.old_brand), ('description', 4, c.old_description),
                ('category', 8, c.old_category_id::text), ('references', 16, c.old_references)) as f (field, bits, old_value)
where c.changed & f.bits <> 0;
grant select on product_history to marketplace_app;

create or replace view mapping_submissions as
select id, vendor_id, vendor_slug, feed_id as feed, mapping, file_name, text, encode(sha256, 'hex') as digest,
       encode(base_sha256, 'hex') as base, note, status, sent_by, sent_at, decided_by, decided_at, reason
from mapping_submission;
grant select on mapping_submissions to marketplace_app;
