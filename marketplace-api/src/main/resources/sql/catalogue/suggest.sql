-- What the search box offers while somebody types: parts whose reference begins so, then parts whose words do.
select p.id, p.slug, p.name, p.brand, p.reference
from (
  (select id, 0 as rank from product
   where reference_key ~>=~ reference_key(:typed) and reference_key ~<~ (reference_key(:typed) || '~')
     and length(reference_key(:typed)) >= 3
   order by reference_key using ~<~ limit 20)
  union all
  (select id, 1 from product where search @@ cast(:query as tsquery) limit 100)
) found
join product p on p.id = found.id
where /*filters*/
group by p.id
order by min(found.rank), p.name, p.id
limit :limit
