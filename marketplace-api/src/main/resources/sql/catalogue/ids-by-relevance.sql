-- Only the first :candidates matches are ranked: a word that half the catalogue holds must not cost a rank per product.
-- Up to :gathered are counted on the way, which costs a third of asking the index a second time.
with matched as materialized (
  select p.id, p.search
  from product p /*joins*/
  where /*filters*/
  limit :gathered
)
select m.id, (select count(*) from matched) as matches
from (select id, search from matched limit :candidates) m
join offer o on o.product_id = m.id
order by o.in_stock desc, ts_rank(m.search, cast(:query as tsquery)) desc, m.id desc
limit :window
