-- How many products each further choice would leave. Base is what the buyer cannot open again (category, words, vehicle);
-- each facet counts what all the other facets let through, so that choosing a value leaves exactly the number beside it.
with base as materialized (
  select p.category_id, p.vendor_id, p.brand, p.condition, p.attributes, o.price, o.in_stock /*flags*/
  from product p join offer o on o.product_id = p.id
  where /*filters*/
  limit :most + 1
)
select 'base' as facet, null as value, count(*) as matches from base
union all
select 'all', null, count(*) from base where /*all*/
union all
select 'category', category_id::text, count(*) from base where /*all*/ group by category_id
union all
(select 'brand', min(brand), sum(n) from (
   select brand, count(*) as n from base where brand is not null and /*but brand*/ group by brand) b
 group by fold(brand) order by 3 desc, 2 limit :values)
union all
(select 'vendor', vendor_id::text, count(*) from base where /*but vendor*/ group by vendor_id order by 3 desc, 2 limit :values)
union all
select 'condition', condition, count(*) from base where /*but condition*/ group by condition
union all
select 'in_stock', in_stock::text, count(*) from base where /*but in_stock*/ group by in_stock
union all
select 'price', width_bucket(price, cast(:bands as numeric[]))::text, count(*) from base where /*but price*/ group by 2
union all
select 'cheapest', min(price)::text, 0 from base where /*but price*/
union all
select 'dearest', max(price)::text, 0 from base where /*but price*/
