-- as merge-products, what a product said before written into the change set by the same statement
with merged as (
  merge into marketplace.product p
  using staging s on p.vendor_id = :vendor and p.sku = s.sku
  when matched and (p.name <> s.name or p.category_id <> s.category_id or p.brand is distinct from s.brand
                    or p.fed_references is distinct from s.oe) then
    update set name = s.name, category_id = s.category_id, brand = s.brand, fed_references = s.oe
  when not matched then
    insert (vendor_id, sku, reference, name, brand, category_id, feed, fed_references)
    values (:vendor, s.sku, s.sku, s.name, s.brand, s.category_id, :feed, s.oe)
  returning s.row_number, s.line, p.id as product_id, old.id as old_id, old.name as old_name, old.brand as old_brand,
            old.category_id as old_category_id, old.fed_references as old_references),
told as (
  insert into integration.catalogue_text_change
    (product_id, change_set, row_number, line, changed, old_name, old_brand, old_category_id, old_references)
  select product_id, :changeSet, row_number, line, 27, old_name, old_brand, old_category_id, old_references
  from merged where old_id is not null)
select count(*) from merged
