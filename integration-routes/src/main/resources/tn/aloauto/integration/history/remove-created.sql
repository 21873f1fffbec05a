with removed as (
  select id from marketplace.remove_unpointed_products(:vendor, :feed,
    array(select product_id from undo_row where not kept and changed & 4 <> 0)) as r(id)),
marked as (
  update undo_row u set changed = 64 from removed r where u.product_id = r.id returning u.product_id)
insert into integration.catalogue_change (product_id, change_set, changed)
select product_id, :undo, 64 from marked
