insert into marketplace.product_reference (product_id, kind, brand, value, from_feed)
select p.id, 'oe', '', s.oe, true
from staging s join marketplace.product p on p.vendor_id = :vendor and p.sku = s.sku
where s.oe is not null
on conflict do nothing
