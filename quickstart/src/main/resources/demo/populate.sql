-- A shop as full as a real one. Nothing is random: the same sizes give the same shop, and what is there already stays.
-- The sizes come as settings of the session: populate.users, populate.vendors, populate.products, populate.orders.
set search_path = marketplace, public;

create temporary table word on commit drop as select
  array['Mohamed', 'Amine', 'Youssef', 'Karim', 'Walid', 'Hichem', 'Sami', 'Nabil', 'Fatma', 'Amel', 'Sonia', 'Ines', 'Rim', 'Mouna', 'Leïla', 'Salma', 'Olfa'] as first_name,
  array['Ben Salah', 'Trabelsi', 'Gharbi', 'Jaziri', 'Masmoudi', 'Chaabane', 'Hamdi', 'Mejri', 'Bouazizi', 'Khelifi', 'Ayari', 'Sassi', 'Zouari'] as last_name,
  array['avenue Habib Bourguiba', 'rue de Marseille', 'avenue de la Liberté', 'rue Ibn Khaldoun', 'route de Tunis', 'rue Farhat Hached', 'avenue de Carthage', 'rue de Palestine'] as street,
  array['Auto Pièces', 'Pièces Plus', 'Meca', 'Freins et Cie', 'Espace Auto', 'Moto Center', 'Garage Pro', 'Distri Auto'] as shop,
  array['Conforme', 'Très bonne pièce', 'Montage sans souci', 'Bon rapport qualité-prix', 'Livraison rapide', 'Correct', 'Pas la bonne pièce'] as title,
  array['Reçue en deux jours, bien emballée.', 'Identique à l''ancienne, montée par mon mécanicien.', 'قطعة أصلية والتوصيل سريع.', 'Rien à dire après 3 000 km.', 'Un peu chère mais la qualité est là.', 'Il a fallu un petit ajustement.', 'La référence ne correspondait pas à ma voiture.'] as body;

-- A number from 0 to 1 that is always the same for the same words.
create function pg_temp.chance(variadic words text[]) returns double precision language sql immutable parallel safe
  return (hashtextextended(array_to_string(words, '/'), 7) & 1048575) / 1048576.0;
create function pg_temp.one_of(choices text[], variadic words text[]) returns text language sql immutable parallel safe
  return choices[1 + floor(pg_temp.chance(variadic words) * cardinality(choices))::integer];

insert into app_user (email, password_hash, first_name, last_name, phone, role, email_verified_at, created_at)
select 'client-' || g || '@demo.aloauto.tn',
       '{argon2}$argon2id$v=19$m=16384,t=2,p=1$U2GMoKIJo+WEPjCeqxwIig$h5MrlUqTA4Ry+dqf4mf2QpEFAf+qzuKx8+vDs65u4dU',
       pg_temp.one_of(w.first_name, 'first', g::text), pg_temp.one_of(w.last_name, 'last', g::text),
       '+2162' || lpad((g * 7919 % 10000000)::text, 7, '0'),
       case when g <= current_setting('populate.vendors')::integer then 'vendor' else 'buyer' end,
       now(), now() - make_interval(days => (pg_temp.chance('since', g::text) * 700)::integer)
from generate_series(1, current_setting('populate.users')::integer) g, word w
on conflict (email) do nothing;

create temporary table place on commit drop as
select code, name_fr, left(postal_ranges, 4) as postal_code, row_number() over (order by code) - 1 as number from governorate;

insert into address (user_id, street, city, governorate, postal_code, phone, is_default_shipping, is_default_billing)
select u.id, (1 + hashtext(u.email::text) & 127) || ' ' || pg_temp.one_of(w.street, u.email::text), p.name_fr, p.code, p.postal_code, u.phone, true, true
from app_user u join place p on p.number = (hashtext(u.email::text) & 1048575) % (select count(*) from place), word w
where u.email::text like 'client-%@demo.aloauto.tn' and not exists (select from address a where a.user_id = u.id);

create temporary table shop_number on commit drop as
select u.id as user_id, u.email, u.phone, n, lpad((5000000 + n)::text, 7, '0') as digits
from generate_series(1, current_setting('populate.vendors')::integer) n
join app_user u on u.email = ('client-' || n || '@demo.aloauto.tn')::citext;

insert into vendor (user_id, company_name, slug, description, contact_email, contact_phone, address, tax_number, status, verified_at)
select s.user_id, pg_temp.one_of(w.shop, 'shop', s.n::text) || ' ' || p.name_fr || ' ' || s.n, 'boutique-' || s.n,
       'Pièces neuves, expédiées de ' || p.name_fr || '.', s.email, s.phone, p.name_fr,
       s.digits || substr('ABCDEFGHJKLMNPQRSTVWXYZ',
         1 + (select sum(substr(s.digits, i, 1)::integer * (8 - i)) from generate_series(1, 7) i)::integer % 23, 1),
       'active', case when s.n % 3 = 0 then now() end
from shop_number s join place p on p.number = s.n % (select count(*) from place), word w
on conflict do nothing;

create temporary table seller on commit drop as
select v.id, row_number() over (order by v.id) - 1 as number from vendor v where v.slug like 'boutique-%';

-- A leaf of the tree, what one piece of it is called and about what it costs.
create temporary table leaf on commit drop as
select c.id, replace(regexp_replace(c.name, '^(\S+?[^a])s( |$)', '\1\2'), 'tendeurs', 'tendeur') as piece,
       case
         when c.name ~* 'frein|maître' then array['Brembo', 'TRW', 'ATE', 'Ferodo', 'Bosch', 'Valeo']
         when c.name ~* 'filtre' then array['Mann-Filter', 'Purflux', 'Mahle', 'Bosch']
         when c.name ~* 'bougie|bobine|sonde|inject|débit|turbo' then array['NGK', 'Bosch', 'Denso', 'Delphi', 'Beru']
         when c.name ~* 'amort|ressort|bras|biellette|rotule|silent' then array['Monroe', 'Sachs', 'KYB', 'Febi Bilstein', 'Meyle']
         when c.name ~* 'cardan|embrayage|volant|roulement' then array['LuK', 'Valeo', 'Sachs', 'SKF', 'SNR']
         when c.name ~* 'distribution|courroie|galet|pompe|thermostat|radiateur' then array['Gates', 'Dayco', 'SKF', 'INA', 'Valeo']
         when c.name ~* 'alternateur|démarreur|batterie|ampoule|phare|feux|capteur|essuie' then array['Bosch', 'Valeo', 'Hella', 'Philips', 'Varta']
         when c.name ~* 'huile' then array['Total', 'Motul', 'Castrol', 'Shell']
         when c.name ~* 'pneu' then array['Michelin', 'Pirelli', 'Continental', 'Metzeler']
         when c.name ~* 'moto' then array['DID', 'JT', 'Regina']
         else array['Valeo', 'Febi Bilstein', 'Bosch', 'Meyle'] end as brands,
       round((9 * exp(pg_temp.chance('dear', c.slug) * 4))::numeric, 1) as usual_price, row_number() over (order by c.id) - 1 as number
from category c where not exists (select from category b where b.parent_id = c.id);

create temporary table model on commit drop as
select m.id, k.name || ' ' || m.name as name, k.name as make, row_number() over (order by m.id) - 1 as number
from vehicle_model m join vehicle_make k on k.id = m.make_id;
analyze seller, leaf, model, place;

create temporary table made on commit drop as
select 'POP-' || g as sku, g, s.id as vendor_id, l.id as category_id, l.piece, b.brand, m.id as model_id, m.name as model, m.make
from generate_series(1, current_setting('populate.products')::integer) g
join leaf l on l.number = floor(pg_temp.chance('leaf', g::text) * (select count(*) from leaf))
cross join lateral (select pg_temp.one_of(l.brands, 'brand', g::text) as brand offset 0) b
-- many parts for the cars most driven, few for the others
join model m on m.number = floor(power(pg_temp.chance('model', g::text), 2) * (select count(*) from model))
join seller s on s.number = floor(power(pg_temp.chance('seller', g::text), 1.5) * (select count(*) from seller));
analyze made;

insert into category_attribute (category_id, code, name, name_ar, name_en, kind, unit, choices, least, most, position)
select c.id, a.code, a.name, a.name_ar, a.name_en, a.kind, a.unit, a.choices, a.least, a.most, a.position
from (values
  ('freinage', 'essieu', 'Essieu', 'المحور', 'Axle', 'choice', null, array['avant', 'arrière'], null, null, 1),
  ('disques-de-frein', 'diametre_mm', 'Diamètre', 'القطر', 'Diameter', 'number', 'mm', '{}'::text[], 150, 420, 2),
  ('disques-de-frein', 'ventile', 'Ventilé', 'مهوّى', 'Vented', 'boolean', null, '{}', null, null, 3)
) a (slug, code, name, name_ar, name_en, kind, unit, choices, least, most, position)
join category c on c.slug = a.slug
on conflict do nothing;

insert into product (vendor_id, sku, reference, name, description, brand, category_id, attributes, weight_grams, created_at)
select vendor_id, sku, upper(left(brand, 2)) || ' ' || lpad((g * 7919 % 10000000)::text, 7, '0') || chr(65 + g % 26),
       piece || ' ' || brand || ' ' || model, piece || ' pour ' || model || '. Pièce neuve, qualité d''origine ' || brand || '.',
       brand, category_id,
       case when piece ~* 'frein' and piece !~* 'liquide'
            then jsonb_build_object('essieu', case when pg_temp.chance('axle', sku) < 0.6 then 'avant' else 'arrière' end)
            else '{}' end
       || case when piece ~* 'disque'
            then jsonb_build_object('diametre_mm', 236 + 4 * floor(pg_temp.chance('size', sku) * 24)::integer,
                                    'ventile', pg_temp.chance('vented', sku) < 0.5)
            else '{}' end,
       100 + (pg_temp.chance('weight', sku) * 8000)::integer,
       now() - make_interval(secs => pg_temp.chance('new', sku) * 60000000)
from made
on conflict (vendor_id, sku) do nothing;

create temporary table stocked on commit drop as
select p.id, p.vendor_id, p.sku, p.category_id, d.model_id, d.make from made d join product p on p.vendor_id = d.vendor_id and p.sku = d.sku
where not exists (select from offer o where o.product_id = p.id);
analyze stocked;

insert into offer (product_id, vendor_id, sku, price, feed_quantity)
select p.id, p.vendor_id, p.sku, greatest(1, round((l.usual_price * (0.6 + pg_temp.chance('price', p.sku)))::numeric, 1)),
       case when pg_temp.chance('none', p.sku) < 0.12 then 0 else 1 + (power(pg_temp.chance('many', p.sku), 3) * 80)::integer end
from stocked p join leaf l on l.id = p.category_id;

insert into product_reference (product_id, kind, brand, value)
select p.id, 'oe', p.make, lpad((abs(hashtext(p.sku || n)) % 100000)::text, 5, '0') || '-' || upper(substr(md5(p.sku || n), 1, 5))
from stocked p cross join generate_series(1, 2) n
on conflict do nothing;

insert into fitment (type_id, product_id, source, confidence)
select t.id, p.id, 'vendor', 0.9 from stocked p join vehicle_type t on t.model_id = p.model_id
on conflict do nothing;

insert into product_counter (product_id, view_count, click_count)
select id, views, (views * 0.07)::bigint
from (select id, (power(pg_temp.chance('views', sku), 12) * 5000)::bigint as views from stocked) v where views > 0
on conflict do nothing;

-- Orders: one vendor's part each, one to three articles, most of them delivered.
create temporary table bought on commit drop as
select 'POP-' || g as number, u.id as user_id, a.id as address_id, to_jsonb(a) - array['id', 'user_id', 'created_at', 'updated_at', 'archived_at'] as address,
       s.id as vendor_id, uuidv7() as order_id, uuidv7() as part_id, g,
       case when g % 20 = 0 then 'cancelled' when g % 7 = 0 then 'confirmed' else 'delivered' end as status,
       now() - make_interval(secs => 3600 + pg_temp.chance('bought', g::text) * 30000000) as at
from generate_series(1, current_setting('populate.orders')::integer) g
join app_user u on u.email = ('client-' || (current_setting('populate.vendors')::integer + 1
  + g * 7919 % (current_setting('populate.users')::integer - current_setting('populate.vendors')::integer)) || '@demo.aloauto.tn')::citext
join lateral (select * from address where user_id = u.id and is_default_shipping) a on true
join seller s on s.number = floor(power(pg_temp.chance('from', g::text), 1.5) * (select count(*) from seller))
where not exists (select from customer_order o where o.number = 'POP-' || g);

create temporary table shelf on commit drop as
select p.id, p.vendor_id, p.sku, p.name, o.price, row_number() over (partition by p.vendor_id order by p.id) - 1 as number,
       count(*) over (partition by p.vendor_id) as size
from product p join offer o on o.product_id = p.id
where p.sku like 'POP-%' and o.feed_quantity - o.reserved_quantity > 3 and o.retired_at is null;
create index on shelf (vendor_id, number);
analyze shelf, bought;

create temporary table line on commit drop as
select distinct on (b.part_id, f.id) uuidv7() as item_id, b.number, b.order_id, b.part_id, b.vendor_id, b.status, b.user_id, b.at, f.id as product_id, f.sku, f.name, f.price,
       1 as quantity, round(f.price * 0.19 / 1.19, 3) as vat
from bought b cross join lateral generate_series(1, 1 + (pg_temp.chance('lines', b.g::text) * 2)::integer) n
join shelf f on f.vendor_id = b.vendor_id
  and f.number = floor(pg_temp.chance('article', b.g::text, n::text) * (select max(size) from shelf z where z.vendor_id = b.vendor_id and z.number = 0));

insert into customer_order (id, number, user_id, status, payment_method, shipping_address_id, billing_address_id, shipping_address,
  billing_address, subtotal_amount, shipping_amount, stamp_amount, vat_amount, total_amount, created_at)
select b.order_id, b.number, b.user_id, b.status, 'cash', b.address_id, b.address_id, b.address, b.address,
       t.goods, 7, 1, t.vat + round(7 * 0.19 / 1.19, 3), t.goods + 8, b.at
from bought b join (select order_id, sum(price * quantity) as goods, sum(vat) as vat from line group by order_id) t using (order_id);

insert into vendor_order (id, order_id, vendor_id, number, status, subtotal_amount, commission_rate, commission_amount, shipping_amount,
  shipping_vat_rate, stamp_amount, vat_amount, confirmed_at, created_at)
select b.part_id, b.order_id, b.vendor_id, b.number || '-1', b.status, o.subtotal_amount, 0.1, round(o.subtotal_amount * 0.1, 3), 7, 0.19, 1,
       o.vat_amount, case when b.status <> 'cancelled' then b.at + interval '2 hours' end, b.at
from bought b join customer_order o on o.id = b.order_id;

insert into order_item (id, vendor_order_id, product_id, sku, name, quantity, unit_price, price_at_purchase, total_price, vat_rate, vat_amount,
  commission_rate, commission_amount, created_at)
select item_id, part_id, product_id, sku, name, quantity, price, price, price * quantity, 0.19, vat, 0.1,
       round(0.1 * sum(price * quantity) over w, 3) - round(0.1 * (sum(price * quantity) over w - price * quantity), 3), at
from line window w as (partition by part_id order by item_id);

insert into payment (order_id, amount, method, status, payment_date, created_at)
select o.id, o.total_amount, 'cash', case b.status when 'delivered' then 'paid' when 'cancelled' then 'failed' else 'pending' end,
       case when b.status = 'delivered' then b.at + interval '3 days' end, b.at
from bought b join customer_order o on o.id = b.order_id;

-- What is confirmed and not yet sent is held for its buyer.
insert into stock_reservation (product_id, vendor_id, order_item_id, vendor_order_id, quantity, opened_at)
select product_id, vendor_id, item_id, part_id, quantity, at from line where status = 'confirmed';
update offer o set reserved_quantity = o.reserved_quantity + r.quantity
from (select product_id, sum(quantity)::integer as quantity from line where status = 'confirmed' group by product_id) r
where r.product_id = o.product_id;

insert into product_review (product_id, vendor_id, order_item_id, user_id, rating, title, body, created_at)
select l.product_id, l.vendor_id, l.item_id, l.user_id, 5 - floor(power(c.mood, 2.2) * 5)::integer,
       w.title[1 + floor(c.mood * 7)::integer], w.body[1 + floor(c.mood * 7)::integer], l.at + interval '6 days'
from line l cross join lateral (select pg_temp.chance('mood', l.number, l.sku) as mood offset 0) c, word w
where l.status = 'delivered' and pg_temp.chance('says', l.number, l.sku) < 0.4
on conflict (user_id, product_id) do nothing;
update vendor v set rating = r.rating
from (select vendor_id, round(avg(rating), 1) as rating from product_review where status = 'published' group by vendor_id) r
where r.vendor_id = v.id and v.slug like 'boutique-%';
