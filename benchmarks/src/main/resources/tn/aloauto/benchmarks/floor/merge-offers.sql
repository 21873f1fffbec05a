merge into marketplace.offer o
using staging s on o.vendor_id = :vendor and o.sku = s.sku
when matched and (o.price <> s.price or o.feed_quantity <> s.quantity) then
  update set price = s.price, feed_quantity = s.quantity
when not matched then
  insert (product_id, vendor_id, sku, price, feed_quantity)
  values ((select id from marketplace.product where vendor_id = :vendor and sku = s.sku), :vendor, s.sku, s.price, s.quantity)
