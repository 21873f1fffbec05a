-- Soft and reversible: the offer comes back when a later file names it
update marketplace.offer o set retired_at = clock_timestamp()
from marketplace.product p
where p.id = o.product_id and o.vendor_id = :vendor and p.feed = :feed and o.retired_at is null
  and not exists (select from staging s where s.sku = o.sku)
