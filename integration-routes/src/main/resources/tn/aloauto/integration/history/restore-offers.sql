-- What the file created and something points at is no longer for sale; everything else gets its old figures back.
with restored as (
  update marketplace.offer o
  set price = coalesce(u.old_price, o.price), feed_quantity = coalesce(u.old_quantity, o.feed_quantity),
      retired_at = case when u.changed & 36 <> 0 then clock_timestamp() else u.old_retired_at end
  from undo_row u
  where u.product_id = o.product_id and not u.kept and u.changed <> 64 and u.changed <> 0
  returning o.product_id, old.price as old_price, new.price as new_price, old.feed_quantity as old_quantity,
            new.feed_quantity as new_quantity, old.retired_at as old_retired_at, new.retired_at as new_retired_at)
insert into integration.catalogue_change
  (product_id, change_set, old_quantity, new_quantity, changed, old_price, new_price, old_retired_at)
select product_id, :undo, old_quantity, new_quantity,
       (old_price <> new_price)::integer + 2 * (old_quantity <> new_quantity)::integer
       + 8 * (old_retired_at is null and new_retired_at is not null)::integer
       + 16 * (old_retired_at is not null and new_retired_at is null)::integer,
       old_price, new_price, old_retired_at
from restored
