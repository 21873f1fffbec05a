-- What the vendor's feeds kept and sold after the change set numbered :set and before the next: of each article the last
-- figures up to then, and of each text what the first later change says it was before.
with named as (
  select id as product_id, sku, reference, name, brand, description, category_id, fed_references
  from marketplace.product where vendor_id = :vendor and feed is not null
  union all
  select r.product_id, r.sku, r.reference, r.name, r.brand, r.description, r.category_id, r.fed_references
  from integration.removed_product r join integration.change_set s on s.number = r.change_set
  where s.vendor_id = :vendor)
select n.sku, n.reference,
       case when t.bits & 1 <> 0 then t.name else n.name end as name,
       case when t.bits & 2 <> 0 then t.brand else n.brand end as brand,
       case when t.bits & 4 <> 0 then t.description else n.description end as description,
       g.name as category,
       o.new_price as price, o.new_quantity as quantity, o.changed & 8 = 0 as for_sale,
       case when t.bits & 16 <> 0 then t.refs else n.fed_references end as oe_references
from named n
join lateral (
  select c.new_price, c.new_quantity, c.changed from integration.catalogue_change c
  where c.product_id = n.product_id and c.change_set <= :set and c.changed <> 0
  order by c.change_set desc limit 1) o on o.changed <> 64
left join lateral (
  select coalesce(bit_or(c.changed), 0) as bits,
         (array_agg(c.old_name order by c.change_set) filter (where c.changed & 1 <> 0))[1] as name,
         (array_agg(c.old_brand order by c.change_set) filter (where c.changed & 2 <> 0))[1] as brand,
         (array_agg(c.old_description order by c.change_set) filter (where c.changed & 4 <> 0))[1] as description,
         (array_agg(c.old_category_id order by c.change_set) filter (where c.changed & 8 <> 0))[1] as category_id,
         (array_agg(c.old_references order by c.change_set) filter (where c.changed & 16 <> 0))[1] as refs
  from integration.catalogue_text_change c
  where c.product_id = n.product_id and c.change_set > :set) t on true
left join marketplace.category g on g.id = case when t.bits & 8 <> 0 then t.category_id else n.category_id end
order by n.sku, n.product_id
