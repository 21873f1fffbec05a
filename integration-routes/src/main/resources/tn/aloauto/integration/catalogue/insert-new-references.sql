insert into marketplace.product_reference (product_id, kind, brand, value, from_feed)
select c.product_id, 'oe', '', oe.value, true
from product_change c join difference s on s.row_number = c.row_number, lateral string_to_table(s.oe, E'\n') as oe(value)
where c.references_changed and s.oe is not null
on conflict do nothing
