-- The one pass over the whole file and all the vendor sells; what follows looks only at what this finds. Texts are carried on
-- only where they are needed again. A few rows are looked up one by one, many are hashed.
insert into difference
  (row_number, line, sku, name, brand, description, category_id, price, quantity, oe, product_id, is_foreign, foreign_feed,
   product_differs, offer_differs)
select row_number, line, sku, case when product_differs then name end, case when product_differs then brand end,
       case when product_differs then description end, category_id, price, quantity, case when product_differs then oe end,
       product_id, is_foreign, case when is_foreign then feed end, product_differs and not is_foreign,
       offer_differs and not is_foreign
from (
  select s.*, k.id as product_id, k.feed,
         k.id is not null and k.feed is distinct from :feed as is_foreign,
         k.id is null
           or k.name <> s.name
           or k.category_id <> s.category_id
           or (:givesBrand and k.brand is distinct from s.brand)
           or (:givesDescription and k.description <> coalesce(s.description, ''))
           or (:givesReferences and k.fed_references is distinct from s.oe) as product_differs,
         k.price is null or k.price <> s.price or k.feed_quantity <> s.quantity or k.retired_at is not null as offer_differs
  from staging s
  left join (
    select p.id, p.sku, p.feed, p.name, p.brand, p.description, p.category_id, p.fed_references, o.price, o.feed_quantity,
           o.retired_at
    from marketplace.product p left join marketplace.offer o on o.product_id = p.id
    where p.vendor_id = :vendor and (:many or p.sku = any (array(select sku from staging)))) k on k.sku = s.sku
  where s.price is not null) compared
where is_foreign or product_differs or offer_differs
