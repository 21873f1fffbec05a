-- The vendor's own reference first, then the parts that replace it.
select p.id
from (
  select id, 0 as rank from product where reference_key = reference_key(:typed)
  union all
  select product_id, 1 from product_reference where value_key = reference_key(:typed)
) found
join product p on p.id = found.id /*joins*/
where /*filters*/
group by p.id
order by min(found.rank), p.id
limit :window
