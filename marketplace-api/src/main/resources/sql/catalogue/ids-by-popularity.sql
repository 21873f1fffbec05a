-- The clicked ones by clicks, then the others newest first.
select p.id, row_number() over () as place
from (
  select p.id
  from (
    (select p.id, n.click_count as clicks
     from product_counter n join product p on p.id = n.product_id /*joins*/
     where n.click_count > 0 and /*filters*/
     order by n.click_count desc, n.product_id desc
     limit :limit + :offset)
    union all
    (select p.id, 0
     from product p /*joins*/
     where not exists (select from product_counter n where n.product_id = p.id and n.click_count > 0 offset 0) and /*filters*/
     order by p.created_at desc, p.id desc
     limit :limit + :offset)
  ) p
  order by p.clicks desc, p.id desc
  limit :limit offset :offset
) p
