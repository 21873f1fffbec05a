-- Only the first :candidates matches are ranked: a word that half the catalogue holds must not cost a rank per product.
select m.id
from (
  select p.id, p.search
  from product p /*joins*/
  where /*filters*/
  limit :candidates
) m
join offer o on o.product_id = m.id
order by o.in_stock desc, ts_rank(m.search, cast(:query as tsquery)) desc, m.id desc
limit :window
