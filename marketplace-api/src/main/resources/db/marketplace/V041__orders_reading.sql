create index vendor_order_status on vendor_order (vendor_id, status);
create index payment_created on payment (created_at desc);
