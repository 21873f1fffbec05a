with restored as (
  update marketplace.product p
  set name = case when u.text_changed & 1 <> 0 then u.old_name else p.name end,
      brand = case when u.text_changed & 2 <> 0 then u.old_brand else p.brand end,
      description = case when u.text_changed & 4 <> 0 then u.old_description else p.description end,
      category_id = case when u.text_changed & 8 <> 0 then u.old_category_id else p.category_id end,
      fed_references = case when u.text_changed & 16 <> 0 then u.old_references else p.fed_references end
  from undo_row u
  where u.product_id = p.id and not u.kept and u.text_changed <> 0
  returning p.id, u.text_changed, old.name as old_name, old.brand as old_brand, old.description as old_description,
            old.category_id as old_category_id, old.fed_references as old_references)
insert into integration.catalogue_text_change
  (product_id, change_set, changed, old_name, old_brand, old_description, old_category_id, old_references)
select id, :undo, text_changed,
       case when text_changed & 1 <> 0 then old_name end, case when text_changed & 2 <> 0 then old_brand end,
       case when text_changed & 4 <> 0 then old_description end, case when text_changed & 8 <> 0 then old_category_id end,
       case when text_changed & 16 <> 0 then old_references end
from restored
