-- Touches a product only when one of its own columns changes; an unchanged row is read and never written.
with merged as (
  merge into marketplace.product p
  using (select * from staging where price is not null) s
  on p.vendor_id = :vendor and p.sku = s.sku
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
  returning s.row_number, p.id as product_id, merge_action() = 'INSERT' as is_new,
            new.fed_references is distinct from old.fed_references as references_changed)
insert into product_change select row_number, product_id, is_new, references_changed from merged
