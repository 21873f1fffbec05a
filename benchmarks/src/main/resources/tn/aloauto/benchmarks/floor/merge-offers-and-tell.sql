-- as merge-offers, each change written into the change set by the same statement
with merged as (
  merge into marketplace.offer o
  using staging s on o.vendor_id = :vendor and o.sku = s.sku
  when matched and (o.price <> s.price or o.feed_quantity <> s.quantity) then
    update set price = s.price, feed_quantity = s.quantity
  when not matched then
    insert (product_id, vendor_id, sku, price, feed_quantity)
    values ((select id from marketplace.product where vendor_id = :vendor and sku = s.sku), :vendor, s.sku, s.price, s.quantity)
  returning s.row_number, s.line, o.product_id, old.price as old_price, old.feed_quantity as old_quantity,
            new.price as new_price, new.feed_quantity as new_quantity)
insert into integration.catalogue_change
  (product_id, change_set, row_number, line, old_quantity, new_quantity, changed, old_price, new_price)
select product_id, :changeSet, row_number, line, old_quantity, new_quantity,
       case when old_price is null then 4
            else (old_price <> new_price)::integer + 2 * (old_quantity <> new_quantity)::integer end,
       old_price, new_price
from merged
