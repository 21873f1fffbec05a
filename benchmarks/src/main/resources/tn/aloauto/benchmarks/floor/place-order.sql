select id from cart where user_id = :buyer;
select coalesce(coupon_code, '') from cart where user_id = :buyer for update;
select p.id, p.sku, p.name, i.quantity, i.seen_price, o.price, p.price_includes_vat,
  greatest(o.feed_quantity - o.reserved_quantity, 0), p.is_active and p.moderation_status = 'approved'
    and o.retired_at is null and v.status = 'active',
  p.condition, p.weight_grams, v.id, v.commission_rate, above.categories, coalesce(p.vat_code, above.vat_code)
from cart c join cart_item i on i.cart_id = c.id join product p on p.id = i.product_id
join offer o on o.product_id = p.id join vendor v on v.id = p.vendor_id
cross join lateral (
  with recursive up as (
    select id, parent_id, vat_code, 0 as height from category where id = p.category_id
    union all
    select c.id, c.parent_id, c.vat_code, up.height + 1 from up join category c on c.id = up.parent_id)
  select string_agg(id::text, ',') as categories,
    (array_agg(vat_code order by height) filter (where vat_code is not null))[1] as vat_code from up) above
where c.user_id = :buyer order by p.id;
select a.id, a.governorate, to_jsonb(a)::text, g.name_fr from address a join governorate g on g.code = a.governorate
where a.user_id = :buyer and a.archived_at is null and a.is_default_shipping;
select a.id, a.governorate, to_jsonb(a)::text, g.name_fr from address a join governorate g on g.code = a.governorate
where a.user_id = :buyer and a.archived_at is null and a.is_default_billing;
select distinct on (code) code, rate from vat_rate where valid_from <= current_date and (valid_to is null or valid_to >= current_date)
order by code, valid_from desc;
select id, vendor_id, category_id, condition, rate from commission_rule
where valid_from <= current_date and (valid_to is null or valid_to >= current_date) order by position, id;
select amount, applies_to from stamp_duty where valid_from <= current_date and (valid_to is null or valid_to >= current_date);
select governorate, up_to_grams, amount, is_default from shipping_rate;
insert into customer_order (id, number, user_id, payment_method, shipping_method, shipping_address_id, billing_address_id,
  shipping_address, billing_address, subtotal_amount, shipping_amount, discount_amount, stamp_amount, vat_amount, total_amount)
select :order, 'F-' || lpad(nextval('customer_order_number')::text, 8, '0'), :buyer, 'cash', 'standard', a.id, a.id,
  to_jsonb(a), to_jsonb(a), sum(o.price), 7, 0, 1, 0, sum(o.price) + 8
from address a, cart c join cart_item i on i.cart_id = c.id join offer o on o.product_id = i.product_id
where a.user_id = :buyer and a.is_default_shipping and c.user_id = :buyer group by a.id;
insert into vendor_order (id, order_id, vendor_id, number, subtotal_amount, commission_rate, commission_amount,
  shipping_amount, stamp_amount, vat_amount)
select :part, o.id, v.id, o.number || '-1', o.subtotal_amount, 0.1, 0, 7, 1, 0
from customer_order o, vendor v where o.id = :order and v.slug = 'pieces-tunis';
insert into order_item (vendor_order_id, product_id, sku, name, quantity, unit_price, price_at_purchase, total_price,
  vat_rate, vat_amount, commission_rate, commission_amount)
select :part, p.id, p.sku, p.name, 1, f.price, f.price, f.price, 0.19, 0, 0.1, 0
from cart c join cart_item i on i.cart_id = c.id join product p on p.id = i.product_id join offer f on f.product_id = p.id
where c.user_id = :buyer;
delete from cart_item where cart_id = (select id from cart where user_id = :buyer);
update cart set coupon_code = null where user_id = :buyer and coupon_code is not null;
insert into payment (order_id, amount, method) select id, total_amount, 'cash' from customer_order where id = :order;
insert into activity_log (actor_id, actor, action, entity, entity_id, after, ip_address)
values (:buyer, 'bench', 'order.placed', 'order', cast(:order as text), '{"status": "new", "payment_method": "cash"}', '127.0.0.1');
update offer set reserved_quantity = reserved_quantity + 1
where product_id = :first and retired_at is null and feed_quantity - reserved_quantity >= 1;
update offer set reserved_quantity = reserved_quantity + 1
where product_id = :second and retired_at is null and feed_quantity - reserved_quantity >= 1;
insert into stock_reservation (product_id, vendor_id, order_item_id, vendor_order_id, quantity, expires_at)
select i.product_id, v.vendor_id, i.id, v.id, 1, now() + interval '1 hour'
from order_item i join vendor_order v on v.id = i.vendor_order_id where v.id = :part;
select o.*, o.shipping_address::text, o.billing_address::text, y.id, y.status, y.method
from customer_order o left join payment y on y.order_id = o.id where o.id = :order;
select vo.*, v.slug, v.company_name from vendor_order vo join vendor v on v.id = vo.vendor_id where vo.order_id = :order;
select vo.order_id, i.* from order_item i join vendor_order vo on vo.id = i.vendor_order_id where vo.order_id = :order
