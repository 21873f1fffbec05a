-- The hot half: price and quantity. Answers how many offers changed whose product did not, and what the brake looks at. In the
-- order of the products, which is that of the pages: a page is changed at once and not in a hundred visits.
with merged as (
  merge into marketplace.offer o
  using (select d.row_number, d.line, d.sku, d.price, d.quantity, coalesce(c.product_id, d.product_id) as product_id,
                c.product_id as changed_product, c.is_new
         from difference d left join product_change c on c.row_number = d.row_number
         where d.offer_differs
         order by product_id) x
  on o.vendor_id = :vendor and o.product_id = x.product_id
  when matched and (o.price <> x.price or o.feed_quantity <> x.quantity or o.retired_at is not null) then
    update set price = x.price, feed_quantity = x.quantity, retired_at = null
  when not matched then
    insert (product_id, vendor_id, sku, price, feed_quantity)
    values (x.product_id, :vendor, x.sku, x.price, x.quantity)
  returning x.row_number, x.line, x.changed_product, x.is_new, o.product_id, old.price as old_price,
            old.feed_quantity as old_quantity, old.retired_at as old_retired_at, new.price as new_price,
            new.feed_quantity as new_quantity),
noted as (
  insert into integration.catalogue_change
    (product_id, change_set, row_number, line, old_quantity, new_quantity, changed, old_price, new_price, old_retired_at)
  select product_id, :changeSet, row_number, line, old_quantity, new_quantity,
         case when old_price is null then case when is_new then 4 else 32 end
              else (old_price <> new_price)::integer + 2 * (old_quantity <> new_quantity)::integer
                   + 16 * (old_retired_at is not null)::integer end,
         old_price, new_price, old_retired_at
  from merged)
select count(*) filter (where changed_product is null) as alone,
       count(*) filter (where old_quantity > 0 and new_quantity = 0) as zeroed,
       count(*) filter (where new_quantity > 0 and coalesce(old_quantity, 0) = 0) as restocked,
       count(*) filter (where old_price <> new_price and abs(new_price - old_price) > old_price * :priceMove) as moved
from merged
