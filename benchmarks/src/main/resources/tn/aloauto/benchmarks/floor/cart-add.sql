select id from cart where user_id = :buyer;
select 1 from cart where user_id = :buyer for update;
select coalesce(sum(i.quantity), 0) from cart_item i join cart c on c.id = i.cart_id
where c.user_id = :buyer and i.product_id = :product;
select p.id, p.name, greatest(o.feed_quantity - o.reserved_quantity, 0),
  p.is_active and p.moderation_status = 'approved' and o.retired_at is null and v.status = 'active'
from product p join offer o on o.product_id = p.id join vendor v on v.id = p.vendor_id where p.id = :product;
select count(*) from cart_item i join cart c on c.id = i.cart_id where c.user_id = :buyer;
insert into cart_item (cart_id, product_id, quantity, seen_price)
select c.id, o.product_id, 1, o.price from offer o, cart c where o.product_id = :product and c.user_id = :buyer
on conflict (cart_id, product_id) do update set quantity = cart_item.quantity + 1, seen_price = excluded.seen_price
