-- Only of products the file gives a figure for: what it does not name it does not count.
select clock_timestamp() as since, marketplace.settle_reservations(:vendor, :fileTime, array(
  select r.product_id from marketplace.reservation_to_settle r join staging s on s.sku = r.sku
  where r.vendor_id = :vendor and r.acknowledged_at <= :fileTime and s.price is not null)) as settled
