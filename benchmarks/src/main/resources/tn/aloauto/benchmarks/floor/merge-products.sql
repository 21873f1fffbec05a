merge into marketplace.product p
using staging s on p.vendor_id = :vendor and p.sku = s.sku
when matched and (p.name <> s.name or p.category_id <> s.category_id or p.brand is distinct from s.brand
                  or p.fed_references is distinct from s.oe) then
  update set name = s.name, category_id = s.category_id, brand = s.brand, fed_references = s.oe
when not matched then
  insert (vendor_id, sku, reference, name, brand, category_id, feed, fed_references)
  values (:vendor, s.sku, s.sku, s.name, s.brand, s.category_id, :feed, s.oe)
