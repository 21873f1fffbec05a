create temporary table removed_text on commit drop as
select p.id as product_id, p.sku, p.reference, p.name, p.brand, p.description, p.category_id, p.fed_references
from undo_row u join marketplace.product p on p.id = u.product_id
where not u.kept and u.changed & 4 <> 0
