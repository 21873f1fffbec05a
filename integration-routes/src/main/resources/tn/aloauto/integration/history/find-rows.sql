-- Every product the set touched, with what it said before. "kept": another set that still counts touched it later, or its
-- price or quantity is no longer what the set left.
create temporary table undo_row on commit drop as
select coalesce(c.product_id, t.product_id) as product_id, p.sku,
       coalesce(c.changed, 0) as changed, c.old_price, c.old_quantity, c.old_retired_at,
       coalesce(t.changed, 0) as text_changed, t.old_name, t.old_brand, t.old_description, t.old_category_id, t.old_references,
       p.id is null or p.feed is distinct from :feed
       or exists (
         select from integration.catalogue_change n join integration.change_set s on s.number = n.change_set
         where n.product_id = coalesce(c.product_id, t.product_id) and n.change_set > :set and s.kind = 'file'
           and (s.undone_by is null or exists (
             select from integration.kept_row k where k.change_set = s.undone_by and k.product_id = n.product_id)))
       or exists (
         select from integration.catalogue_text_change n join integration.change_set s on s.number = n.change_set
         where n.product_id = coalesce(c.product_id, t.product_id) and n.change_set > :set and s.kind = 'file'
           and (s.undone_by is null or exists (
             select from integration.kept_row k where k.change_set = s.undone_by and k.product_id = n.product_id)))
       or (c.product_id is not null and (o.product_id is null or o.price <> c.new_price or o.feed_quantity <> c.new_quantity
           or (o.retired_at is not null) <> (c.changed & 8 <> 0))) as kept
from (select * from integration.catalogue_change where change_set = :set) c
full join (select * from integration.catalogue_text_change where change_set = :set) t on t.product_id = c.product_id
left join marketplace.product p on p.id = coalesce(c.product_id, t.product_id) and p.vendor_id = :vendor
left join marketplace.offer o on o.product_id = p.id
