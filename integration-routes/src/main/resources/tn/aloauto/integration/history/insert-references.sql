insert into marketplace.product_reference (product_id, kind, brand, value, from_feed)
select u.product_id, 'oe', '', oe.value, true
from undo_row u, lateral string_to_table(u.old_references, E'\n') as oe(value)
where not u.kept and u.text_changed & 16 <> 0 and u.old_references is not null
on conflict do nothing
