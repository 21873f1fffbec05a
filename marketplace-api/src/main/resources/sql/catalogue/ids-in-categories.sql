-- Each category is read in order and only as far as the page needs, then merged.
select p.id, row_number() over () as place
from (
  select p.id
  from unnest(cast(:categories as bigint[])) as wanted(category_id)
  cross join lateral (
    select p.id, /*key*/ as sort_key
    from product p /*joins*/
    where p.category_id = wanted.category_id and /*filters*/
    order by /*order*/
    limit :limit + :offset
  ) p
  order by /*merged order*/
  limit :limit offset :offset
) p
