-- How far an order has come in the vendor's own system, in that system's words; written only through note_erp_progress.
alter table vendor_order add column erp_state text check (length(erp_state) <= 80);
alter table vendor_order add column erp_delivery text check (length(erp_delivery) <= 80);
alter table vendor_order add column erp_deliveries text[] not null default '{}';
alter table vendor_order add column erp_invoice text check (length(erp_invoice) <= 80);
alter table vendor_order add column erp_invoices text[] not null default '{}';
alter table vendor_order add column erp_seen_at timestamptz;
comment on column vendor_order.erp_deliveries is 'Numbers of the delivery notes';
comment on column vendor_order.erp_invoices is 'Numbers of the invoices';
