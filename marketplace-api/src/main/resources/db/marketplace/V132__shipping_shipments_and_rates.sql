alter table vendor_order add column shipped_at timestamptz, add column delivered_at timestamptz;

-- A vendor may send its part of an order in several parcels.
create table shipment (
  id uuid primary key default uuidv7(),
  vendor_order_id uuid not null references vendor_order on delete restrict,
  carrier text not null check (length(carrier) between 1 and 80),
  tracking_number text check (length(tracking_number) between 1 and 80),
  status text not null default 'pending' check (status in ('pending', 'in_transit', 'delivered', 'failed')),
  shipped_at timestamptz,
  estimated_delivery date,
  actual_delivery_date timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((status = 'delivered') = (actual_delivery_date is not null)),
  check (status in ('pending', 'failed') or shipped_at is not null)
);
create index shipment_vendor_order on shipment (vendor_order_id);
create trigger shipment_touch before update on shipment for each row execute function touch_updated_at();

create table shipment_event (
  id bigint generated always as identity primary key,
  shipment_id uuid not null references shipment on delete cascade,
  status text not null,
  note text not null default '' check (length(note) <= 500),
  occurred_at timestamptz not null default clock_timestamp()
);
create index shipment_event_shipment on shipment_event (shipment_id, id);

create table shipping_rate (
  id bigint generated always as identity primary key,
  governorate text references governorate,
  up_to_grams integer not null check (up_to_grams > 0),
  amount numeric(14, 3) not null check (amount >= 0),
  is_default boolean not null default false,
  unique nulls not distinct (governorate, up_to_grams)
);
comment on table shipping_rate is 'Configuration: what carriage costs. A row without governorate holds for those that have none of their own';
comment on column shipping_rate.is_default is 'A starting value of ours, no carrier''s tariff: to be replaced by the operator';
insert into shipping_rate (governorate, up_to_grams, amount, is_default) values
  (null, 1000, 7.000, true), (null, 5000, 8.500, true), (null, 10000, 12.000, true), (null, 30000, 20.000, true),
  ('TN-72', 5000, 10.000, true), ('TN-73', 5000, 10.000, true), ('TN-82', 5000, 10.000, true), ('TN-83', 5000, 10.000, true);
