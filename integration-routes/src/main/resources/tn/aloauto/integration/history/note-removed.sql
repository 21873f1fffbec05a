-- What a product said goes with it; "as of" an earlier moment must still be able to tell.
insert into integration.removed_product
  (change_set, product_id, sku, reference, name, brand, description, category_id, fed_references)
select :undo, t.product_id, t.sku, t.reference, t.name, t.brand, t.description, t.category_id, t.fed_references
from removed_text t join undo_row u on u.product_id = t.product_id
where u.changed = 64
