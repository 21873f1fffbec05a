-- Touches a product only when one of its own columns changes. What it said before goes into the change set by the same
-- statement.
with merged as (
  merge into marketplace.product p
  using (select * from difference where product_differs) s
  on p.vendor_id = :vendor and p.id = s.product_id
  when matched and (p.name <> s.name
                    or p.category_id <> s.category_id
                    or (:givesBrand and p.brand is distinct from s.brand)
                    or (:givesDescription and p.description <> coalesce(s.description, ''))
                    or (:givesReferences and p.fed_references is distinct from s.oe)) then
    update set name = s.name,
               category_id = s.category_id,
               brand = case when :givesBrand then s.brand else p.brand end,
               description = case when :givesDescription then coalesce(s.description, '') else p.description end,
               fed_references = case when :givesReferences then s.oe else p.fed_references end
  when not matched then
    insert (vendor_id, sku, reference, name, description, brand, category_id, feed, fed_references)
    values (:vendor, s.sku, s.sku, s.name, coalesce(s.description, ''), s.brand, s.category_id, :feed, s.oe)
  returning s.row_number, s.line, p.id as product_id, old.id is null as is_new,
            new.fed_references is distinct from old.fed_references as references_changed,
            case when old.id is null then 0
                 else (old.name <> new.name)::integer + 2 * (old.brand is distinct from new.brand)::integer
                      + 4 * (old.description <> new.description)::integer + 8 * (old.category_id <> new.category_id)::integer
                      + 16 * (old.fed_references is distinct from new.fed_references)::integer end as changed,
            old.name as old_name, old.brand as old_brand, old.description as old_description,
            old.category_id as old_category_id, old.fed_references as old_references),
noted as (
  insert into integration.catalogue_text_change
    (product_id, change_set, row_number, line, changed, old_name, old_brand, old_description, old_category_id, old_references)
  select product_id, :changeSet, row_number, line, changed,
         case when changed & 1 <> 0 then old_name end, case when changed & 2 <> 0 then old_brand end,
         case when changed & 4 <> 0 then old_description end, case when changed & 8 <> 0 then old_category_id end,
         case when changed & 16 <> 0 then old_references end
  from merged where not is_new)
insert into product_change select row_number, product_id, is_new, references_changed from merged
