select p.id, row_number() over () as place
from (
  select p.id
  from product p /*joins*/
  where /*filters*/
  order by /*order*/
  limit :limit offset :offset
) p
