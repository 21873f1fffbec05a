-- Soft and reversible: the offer comes back when a later file names it
with retired as (
  update marketplace.offer o set retired_at = clock_timestamp()
  from marketplace.product p
  where p.id = o.product_id and o.vendor_id = :vendor and p.feed = :feed and o.retired_at is null
    and not exists (select from staging s where s.sku = o.sku)
  returning o.product_id, o.price, o.feed_quantity)
insert into integration.catalogue_change (product_id, change_set, old_quantity, new_quantity, changed, old_price, new_price)
select product_id, :changeSet, feed_quantity, feed_quantity, 8, price, price from retired
