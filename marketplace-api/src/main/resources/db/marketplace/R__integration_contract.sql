-- The whole contract from the shop to the route engine: what integration_app may read and write in schema marketplace.
-- Anything not named here is closed to it.

-- Reading
grant select (id, slug, company_name, status, contact_email) on vendor to integration_app;
grant select (id, parent_id, name, name_ar, name_en, slug) on category to integration_app;
grant select (id, vendor_id, sku, reference, reference_key, name, description, brand, category_id, feed, weight_grams,
              fed_references) on product to integration_app;
grant select (product_id, vendor_id, sku, price, feed_quantity, retired_at, in_stock) on offer to integration_app;
grant select (product_id, kind, brand, value, value_key, from_feed) on product_reference to integration_app;
grant select on outbox to integration_app;

-- Feed columns: the only columns of the catalogue a feed writes
grant insert (vendor_id, sku, reference, name, description, brand, category_id, feed, weight_grams, fed_references),
      update (reference, name, description, brand, category_id, feed, weight_grams, fed_references) on product to integration_app;
grant insert (product_id, vendor_id, sku, price, feed_quantity, retired_at),
      update (price, feed_quantity, retired_at) on offer to integration_app;
grant insert (product_id, kind, brand, value, from_feed), delete on product_reference to integration_app;

-- The outbox is taken by a stamp
grant update (taken_at) on outbox to integration_app;

-- Who may open the SFTP drop box, and what proves it
create or replace view sftp_account as
select u.email, u.password_hash, u.id as user_id, v.id as vendor_id, v.slug as vendor_slug,
       (u.is_active and v.status = 'active' and (u.locked_until is null or u.locked_until < now())) as may_sign_in
from vendor v join app_user u on u.id = v.user_id;
grant select on sftp_account to integration_app;

create or replace view sftp_key as
select k.vendor_id, k.public_key, k.fingerprint from vendor_sftp_key k;
grant select on sftp_key to integration_app;

-- An order as a partner needs it: one row per line
create or replace view order_for_export as
select vo.id as vendor_order_id, vo.number, vo.vendor_id, v.slug as vendor_slug, vo.status, vo.confirmed_at,
       o.number as order_number, o.created_at as ordered_at, o.payment_method, o.shipping_method, o.notes, o.currency,
       o.shipping_address, o.billing_address,
       u.first_name, u.last_name, u.email, u.id as customer_id,
       i.id as item_id, i.sku, i.name, i.quantity, i.unit_price, i.total_price, i.vat_rate
from vendor_order vo
join vendor v on v.id = vo.vendor_id
join customer_order o on o.id = vo.order_id
join app_user u on u.id = o.user_id
join order_item i on i.vendor_order_id = vo.id;
grant select on order_for_export to integration_app;

-- The partner's system has the order. Idempotent: the first acknowledgement stands.
create or replace function acknowledge_vendor_order(order_to_acknowledge uuid, reference_there text) returns boolean
  language sql security definer set search_path = marketplace, public as $$
  with first_time as (
    update vendor_order set acknowledged_at = clock_timestamp(), erp_reference = reference_there
    where id = order_to_acknowledge and acknowledged_at is null
    returning 1)
  select exists (select from first_time);
$$;
revoke all on function acknowledge_vendor_order(uuid, text) from public;
grant execute on function acknowledge_vendor_order(uuid, text) to integration_app;

-- Called in the transaction that applies a stock file made at file_time: the vendor's own figure now counts the orders
-- its system had by then, so their reservations are settled. Answers how many were.
-- Rows are locked in product order, as the shop does when it reserves.
create or replace function settle_reservations(of_vendor bigint, file_time timestamptz) returns integer
  language plpgsql security definer set search_path = marketplace, public as $$
declare
  settled_count integer;
begin
  perform 1 from offer where product_id in (
      select r.product_id from stock_reservation r join vendor_order vo on vo.id = r.vendor_order_id
      where r.vendor_id = of_vendor and r.state = 'open' and vo.acknowledged_at <= file_time)
    order by product_id for update;
  with settled as (
    update stock_reservation r
    set state = 'settled', closed_at = clock_timestamp(), closed_because = 'vendor stock file made after the vendor had the order'
    from vendor_order vo
    where vo.id = r.vendor_order_id and r.vendor_id = of_vendor and r.state = 'open' and vo.acknowledged_at <= file_time
    returning r.product_id, r.quantity),
  per_product as (select product_id, sum(quantity)::integer as quantity from settled group by product_id),
  given_back as (
    update offer o set reserved_quantity = o.reserved_quantity - p.quantity
    from per_product p where p.product_id = o.product_id)
  select count(*) into settled_count from settled;
  return settled_count;
end
$$;
revoke all on function settle_reservations(bigint, timestamptz) from public;
grant execute on function settle_reservations(bigint, timestamptz) to integration_app;

-- The same for a file that names only some of the vendor's products: what it gives no figure for stays reserved.
create or replace view reservation_to_settle as
select r.product_id, r.vendor_id, i.sku, vo.acknowledged_at
from stock_reservation r join vendor_order vo on vo.id = r.vendor_order_id join order_item i on i.id = r.order_item_id
where r.state = 'open' and vo.acknowledged_at is not null;
grant select on reservation_to_settle to integration_app;

create or replace function settle_reservations(of_vendor bigint, file_time timestamptz, of_products bigint[]) returns integer
  language plpgsql security definer set search_path = marketplace, public as $$
declare
  settled_count integer;
begin
  if coalesce(array_length(of_products, 1), 0) = 0 then
    return 0;
  end if;
  perform 1 from offer where product_id = any (of_products) and vendor_id = of_vendor order by product_id for update;
  with settled as (
    update stock_reservation r
    set state = 'settled', closed_at = clock_timestamp(), closed_because = 'vendor stock file made after the vendor had the order'
    from vendor_order vo
    where vo.id = r.vendor_order_id and r.vendor_id = of_vendor and r.state = 'open' and vo.acknowledged_at <= file_time
      and r.product_id = any (of_products)
    returning r.product_id, r.quantity),
  per_product as (select product_id, sum(quantity)::integer as quantity from settled group by product_id),
  given_back as (
    update offer o set reserved_quantity = o.reserved_quantity - p.quantity
    from per_product p where p.product_id = o.product_id)
  select count(*) into settled_count from settled;
  return settled_count;
end
$$;
revoke all on function settle_reservations(bigint, timestamptz, bigint[]) from public;
grant execute on function settle_reservations(bigint, timestamptz, bigint[]) to integration_app;

-- After a first load: until autovacuum comes round the planner would believe the vendor has nothing.
create or replace function refresh_catalogue_statistics() returns void
  language plpgsql security definer set search_path = marketplace, public as $$
begin
  analyze product;
  analyze offer;
  analyze product_reference;
end
$$;
revoke all on function refresh_catalogue_statistics() from public;
grant execute on function refresh_catalogue_statistics() to integration_app;

grant execute on function fold(text), reference_key(text) to integration_app;

-- What fits which vehicle, as a feed gives it
grant select on vehicle_make, vehicle_model, vehicle_type, fitment to integration_app;
grant insert (type_id, product_id, source, confidence, from_feed), delete on fitment to integration_app;

-- Undoing a file: what it created goes, unless something of the shop points at it (a cart, an order, an image ...); asked of
-- the catalogue of foreign keys, so that a table of tomorrow counts too. Answers what is gone.
create or replace function remove_unpointed_products(of_vendor bigint, of_feed text, of_products bigint[]) returns setof bigint
  language plpgsql security definer set search_path = marketplace, public as $$
declare
  pointing record;
  remaining bigint[] := of_products;
begin
  for pointing in
    select c.conrelid::regclass as relation, a.attname as column_name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'marketplace.product'::regclass
      and c.conrelid not in ('marketplace.offer'::regclass, 'marketplace.product_reference'::regclass, 'marketplace.product_counter'::regclass)
  loop
    execute format('select array_agg(p) from unnest($1) as p where not exists (select from %s x where x.%I = p)',
                   pointing.relation, pointing.column_name)
      into remaining using remaining;
  end loop;
  return query delete from product where id = any (remaining) and vendor_id = of_vendor and feed = of_feed returning id;
end
$$;
revoke all on function remove_unpointed_products(bigint, text, bigint[]) from public;
grant execute on function remove_unpointed_products(bigint, text, bigint[]) to integration_app;

-- Undoing a file that settled reservations: the figure it replaced does not count those orders.
create or replace function reopen_reservations(of_vendor bigint, since timestamptz, until timestamptz, of_products bigint[]) returns integer
  language plpgsql security definer set search_path = marketplace, public as $$
declare
  reopened_count integer;
begin
  perform 1 from offer where product_id = any (of_products) and vendor_id = of_vendor order by product_id for update;
  with reopened as (
    update stock_reservation r set state = 'open', closed_at = null, closed_because = null
    from vendor_order vo
    where vo.id = r.vendor_order_id and r.vendor_id = of_vendor and r.state = 'settled'
      and r.closed_at between since and until and r.product_id = any (of_products)
      and vo.status not in ('cancelled', 'refunded')
    returning r.product_id, r.quantity),
  per_product as (select product_id, sum(quantity)::integer as quantity from reopened group by product_id),
  taken as (
    update offer o set reserved_quantity = o.reserved_quantity + p.quantity
    from per_product p where p.product_id = o.product_id)
  select count(*) into reopened_count from reopened;
  return reopened_count;
end
$$;
revoke all on function reopen_reservations(bigint, timestamptz, timestamptz, bigint[]) from public;
grant execute on function reopen_reservations(bigint, timestamptz, timestamptz, bigint[]) to integration_app;

-- Mail that is owed: taken under a lease, then sent or failed. Whoever dies with a mail in hand gives it back when the lease ends.
grant select on mail_outbox to integration_app;

create or replace function take_mail(at_most integer, lease interval) returns setof mail_outbox
  language sql security definer set search_path = marketplace, public as $$
  update mail_outbox m
  set taken_at = clock_timestamp(), next_try_at = clock_timestamp() + lease, attempts = m.attempts + 1
  from (select id from mail_outbox
        where sent_at is null and given_up_at is null and next_try_at <= clock_timestamp()
        order by next_try_at, id limit at_most for update skip locked) due
  where m.id = due.id
  returning m.*;
$$;
revoke all on function take_mail(integer, interval) from public;
grant execute on function take_mail(integer, interval) to integration_app;

-- Idempotent: false when the mail was already sent or given up.
create or replace function mail_sent(mail uuid) returns boolean
  language sql security definer set search_path = marketplace, public as $$
  with gone as (
    update mail_outbox set sent_at = clock_timestamp(), last_error = null,
      body_text = case when secret then '' else body_text end,
      body_html = case when secret then null else body_html end
    where id = mail and sent_at is null and given_up_at is null
    returning way, dedupe_key),
  told as (
    update vendor_order o set whatsapp_sent_at = clock_timestamp()
    from gone where gone.way = 'whatsapp' and gone.dedupe_key = 'whatsapp:' || o.id)
  select exists (select from gone);
$$;
revoke all on function mail_sent(uuid) from public;
grant execute on function mail_sent(uuid) to integration_app;

-- try_again_in null: nobody will ever take this mail (no such recipient), it is given up.
create or replace function mail_failed(mail uuid, why text, try_again_in interval) returns boolean
  language sql security definer set search_path = marketplace, public as $$
  with failed as (
    update mail_outbox set last_error = left(why, 1000), taken_at = null,
      next_try_at = clock_timestamp() + coalesce(try_again_in, interval '0'),
      given_up_at = case when try_again_in is null then clock_timestamp() end,
      body_text = case when secret and try_again_in is null then '' else body_text end,
      body_html = case when secret and try_again_in is null then null else body_html end
    where id = mail and sent_at is null and given_up_at is null
    returning 1)
  select exists (select from failed);
$$;
revoke all on function mail_failed(uuid, text, interval) from public;
grant execute on function mail_failed(uuid, text, interval) to integration_app;

-- The engine owes mail too: in the transaction of its cause, each cause once. False when it was owed already.
create or replace function owe_mail(to_whom text, what_kind text, about_what text, what_text text, cause text) returns boolean
  language sql security definer set search_path = marketplace, public as $$
  with owed as (
    insert into mail_outbox (recipient, locale, kind, subject, body_text, dedupe_key)
    values (to_whom, 'fr', what_kind, left(regexp_replace(about_what, '[[:cntrl:]]', ' ', 'g'), 300), left(what_text, 100000), cause)
    on conflict (dedupe_key) do nothing
    returning 1)
  select exists (select from owed);
$$;
revoke all on function owe_mail(text, text, text, text, text) from public;
grant execute on function owe_mail(text, text, text, text, text) to integration_app;

-- The vendor's own system says where an order stands, by a file or over a link. The rules are those of the shop: forward only,
-- shipped before delivered (a report of the later step makes up for a missing earlier one), and nothing is called off this way.
-- Answers 'moved', 'unchanged', 'unknown' when this vendor has no such order, or 'refused:<where it stands>'.
create or replace function report_vendor_order(of_vendor bigint, order_number text, reported text, reported_at timestamptz,
                                               by_carrier text, with_tracking text) returns text
  language plpgsql security definer set search_path = marketplace, public as $$
declare
  part record;
  happened timestamptz := least(coalesce(reported_at, clock_timestamp()), clock_timestamp());
begin
  perform 1 from customer_order where id = (select order_id from vendor_order where vendor_id = of_vendor and number = order_number)
    for update;
  select id, order_id, status, confirmed_at into part from vendor_order
    where vendor_id = of_vendor and number = order_number for update;
  if not found then
    return 'unknown';
  end if;
  if reported in ('confirmed', 'prepared') then
    return case when part.status in ('confirmed', 'shipped', 'delivered') then 'unchanged' else 'refused:' || part.status end;
  end if;
  if part.status = reported or (reported = 'shipped' and part.status = 'delivered') then
    return 'unchanged';
  end if;
  if reported not in ('shipped', 'delivered') or part.status not in ('confirmed', 'shipped') then
    return 'refused:' || part.status;
  end if;
  if part.status = 'confirmed' then
    insert into shipment (vendor_order_id, carrier, tracking_number, status, shipped_at)
      select part.id, coalesce(nullif(by_carrier, ''), 'vendeur'), nullif(with_tracking, ''), 'in_transit', happened
      where not exists (select from shipment s where s.vendor_order_id = part.id and s.status <> 'failed');
  end if;
  if reported = 'delivered' then
    update shipment set status = 'delivered', shipped_at = coalesce(shipped_at, happened), actual_delivery_date = happened
      where vendor_order_id = part.id and status in ('pending', 'in_transit');
  end if;
  update vendor_order set status = reported, version = version + 1, shipped_at = coalesce(shipped_at, happened),
    delivered_at = case when reported = 'delivered' then happened else delivered_at end
    where id = part.id;
  update customer_order set status = 'shipped', version = version + 1 where id = part.order_id and status = 'confirmed';
  update customer_order o set status = 'delivered', version = version + 1
    where o.id = part.order_id and o.status = 'shipped'
      and not exists (select from vendor_order vo where vo.order_id = o.id and vo.status not in ('delivered', 'refunded', 'cancelled'));
  insert into activity_log (actor, action, entity, entity_id, before, after, details)
    select 'integration:' || v.slug, 'vendor_order.' || reported, 'vendor_order', part.id::text,
           jsonb_build_object('status', part.status), jsonb_build_object('status', reported),
           jsonb_build_object('reported_by', 'erp')
    from vendor v where v.id = of_vendor;
  return 'moved';
end
$$;
revoke all on function report_vendor_order(bigint, text, text, timestamptz, text, text) from public;
grant execute on function report_vendor_order(bigint, text, text, timestamptz, text, text) to integration_app;
-- How far an order has come in the vendor's own system, in that system's words. Answers whether anything is new.
create or replace view erp_progress as
select id as vendor_order_id, number, status, erp_state, erp_delivery, erp_invoice,
       status in ('cancelled', 'refunded') or coalesce(erp_state, '') = 'cancel'
         or (coalesce(erp_delivery, '') = 'full' and coalesce(erp_invoice, '') = 'invoiced') as is_final
from vendor_order;
grant select on erp_progress to integration_app;

create or replace function note_erp_progress(of_number text, state text, delivery text, deliveries text[], invoice text, invoices text[])
  returns boolean language sql security definer set search_path = marketplace, public as $$
  with noted as (
    update vendor_order set erp_state = state, erp_delivery = delivery, erp_deliveries = coalesce(deliveries, '{}'),
      erp_invoice = invoice, erp_invoices = coalesce(invoices, '{}'), erp_seen_at = clock_timestamp()
    where number = of_number
      and (erp_state, erp_delivery, erp_deliveries, erp_invoice, erp_invoices)
        is distinct from (state, delivery, coalesce(deliveries, '{}'), invoice, coalesce(invoices, '{}'))
    returning 1)
  select exists (select from noted);
$$;
revoke all on function note_erp_progress(text, text, text, text[], text, text[]) from public;
grant execute on function note_erp_progress(text, text, text, text[], text, text[]) to integration_app;
