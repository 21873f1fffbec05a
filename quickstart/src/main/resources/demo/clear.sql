-- Takes the populated shelves away again: products, orders, reviews. Accounts, vendors and addresses stay, and whatever
-- somebody ordered by hand keeps its product.
set search_path = marketplace, public;

create temporary table gone_order on commit drop as
select o.id, vo.id as part_id from customer_order o join vendor_order vo on vo.order_id = o.id
where o.number like 'POP-%' and not exists (select from invoice i where i.vendor_order_id = vo.id);
update offer o set reserved_quantity = o.reserved_quantity - r.quantity
from (select product_id, sum(quantity)::integer as quantity from stock_reservation
      where state = 'open' and vendor_order_id in (select part_id from gone_order) group by product_id) r
where r.product_id = o.product_id;
delete from product_review where order_item_id in (select id from order_item where vendor_order_id in (select part_id from gone_order));
delete from stock_reservation where vendor_order_id in (select part_id from gone_order);
delete from payment where order_id in (select id from gone_order);
delete from order_item where vendor_order_id in (select part_id from gone_order);
delete from vendor_order where id in (select part_id from gone_order);
delete from customer_order where id in (select id from gone_order);
delete from product p where p.sku like 'POP-%' and p.feed is null
  and p.vendor_id in (select id from vendor where slug like 'boutique-%')
  and not exists (select from order_item i where i.product_id = p.id)
  and not exists (select from product_review r where r.product_id = p.id);
