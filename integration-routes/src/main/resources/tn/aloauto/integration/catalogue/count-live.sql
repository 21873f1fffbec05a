-- What the feed has for sale, and in stock, now that the file is merged
select count(*) as live, count(*) filter (where o.feed_quantity > 0) as in_stock
from marketplace.offer o join marketplace.product p on p.id = o.product_id
where o.vendor_id = :vendor and p.feed = :feed and o.retired_at is null
