-- The hot half: price and quantity. Answers how many offers changed whose product did not.
with merged as (
  merge into marketplace.offer o
  using (select s.sku, s.price, s.quantity, c.product_id
         from staging s left join product_change c on c.row_number = s.row_number
         where s.price is not null) x
  on o.vendor_id = :vendor and o.sku = x.sku
  when matched and (o.price <> x.price or o.feed_quantity <> x.quantity or o.retired_at is not null) then
    update set price = x.price, feed_quantity = x.quantity, retired_at = null
  when not matched then
    insert (product_id, vendor_id, sku, price, feed_quantity)
    values (coalesce(x.product_id, (select id from marketplace.product where vendor_id = :vendor and sku = x.sku)),
            :vendor, x.sku, x.price, x.quantity)
  returning x.product_id)
select count(*) from merged where product_id is null
