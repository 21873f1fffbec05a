create sequence customer_order_number;

-- One checkout, one payment.
create table customer_order (
  id uuid primary key default uuidv7(),
  number text not null unique,
  user_id uuid not null references app_user on delete restrict,
  status text not null default 'new' check (status in ('new', 'confirmed', 'shipped', 'delivered', 'cancelled', 'refunded')),
  payment_method text not null check (payment_method in ('cash', 'credit_card', 'paypal', 'voucher')),
  shipping_method text not null default 'standard',
  notes text check (length(notes) <= 1000),
  shipping_address_id uuid not null references address on delete restrict,
  billing_address_id uuid not null references address on delete restrict,
  shipping_address jsonb not null,
  billing_address jsonb not null,
  currency text not null default 'TND' check (currency = 'TND'),
  subtotal_amount numeric(14, 3) not null check (subtotal_amount >= 0),
  shipping_amount numeric(14, 3) not null default 0 check (shipping_amount >= 0),
  discount_amount numeric(14, 3) not null default 0 check (discount_amount >= 0),
  vat_amount numeric(14, 3) not null default 0 check (vat_amount >= 0),
  total_amount numeric(14, 3) not null check (total_amount >= 0),
  version integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (discount_amount <= subtotal_amount),
  check (total_amount = subtotal_amount + shipping_amount - discount_amount)
);
comment on column customer_order.shipping_address is 'As it read at checkout; a later edit of the address does not change it';
comment on column customer_order.vat_amount is 'The VAT contained in total_amount (prices include VAT)';
create index customer_order_user on customer_order (user_id, created_at desc);
create index customer_order_created on customer_order (created_at desc);
create index customer_order_shipping_address on customer_order (shipping_address_id);
create index customer_order_billing_address on customer_order (billing_address_id);
create trigger customer_order_touch before update on customer_order for each row execute function touch_updated_at();

-- One vendor's part of it: own status, commission, export to the vendor's ERP.
create table vendor_order (
  id uuid primary key default uuidv7(),
  order_id uuid not null references customer_order on delete restrict,
  vendor_id bigint not null references vendor on delete restrict,
  number text not null unique,
  status text not null default 'new' check (status in ('new', 'confirmed', 'shipped', 'delivered', 'cancelled', 'refunded')),
  subtotal_amount numeric(14, 3) not null check (subtotal_amount >= 0),
  commission_rate numeric(5, 4) not null check (commission_rate between 0 and 1),
  commission_amount numeric(14, 3) not null check (commission_amount between 0 and subtotal_amount),
  confirmed_at timestamptz,
  -- the vendor's own system has the order: from then on the next stock file counts it itself
  acknowledged_at timestamptz,
  erp_reference text,
  version integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (order_id, vendor_id)
);
create index vendor_order_vendor on vendor_order (vendor_id, created_at desc);
create trigger vendor_order_touch before update on vendor_order for each row execute function touch_updated_at();

create table order_item (
  id uuid primary key default uuidv7(),
  vendor_order_id uuid not null references vendor_order on delete restrict,
  product_id bigint not null references product on delete restrict,
  sku text not null,
  name text not null,
  quantity integer not null check (quantity > 0),
  unit_price numeric(14, 3) not null check (unit_price > 0),
  price_at_purchase numeric(14, 3) not null check (price_at_purchase > 0),
  total_price numeric(14, 3) not null,
  vat_rate numeric(5, 4) not null check (vat_rate between 0 and 1),
  vat_amount numeric(14, 3) not null check (vat_amount >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (vendor_order_id, product_id),
  check (total_price = quantity * unit_price)
);
create index order_item_product on order_item (product_id);
create trigger order_item_touch before update on order_item for each row execute function touch_updated_at();

-- Opened with the order; until it is closed no stock file can sell the piece again.
create table stock_reservation (
  id bigint generated always as identity primary key,
  product_id bigint not null references product on delete restrict,
  vendor_id bigint not null references vendor on delete restrict,
  order_item_id uuid not null unique references order_item on delete restrict,
  vendor_order_id uuid not null references vendor_order on delete restrict,
  quantity integer not null check (quantity > 0),
  state text not null default 'open' check (state in ('open', 'released', 'settled')),
  expires_at timestamptz,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_because text,
  check ((state = 'open') = (closed_at is null)),
  check ((state = 'open') = (closed_because is null))
);
comment on column stock_reservation.state is 'released: cancelled or expired, the piece is for sale again; settled: the vendor''s own stock figure counts it now';
comment on column stock_reservation.expires_at is 'null once the order is confirmed';
create index stock_reservation_open_by_vendor on stock_reservation (vendor_id) where state = 'open';
create index stock_reservation_open_by_product on stock_reservation (product_id) where state = 'open';
create index stock_reservation_expiring on stock_reservation (expires_at) where state = 'open' and expires_at is not null;
create index stock_reservation_vendor_order on stock_reservation (vendor_order_id);

create table payment (
  id uuid primary key default uuidv7(),
  order_id uuid not null unique references customer_order on delete restrict,
  amount numeric(14, 3) not null check (amount >= 0),
  refunded_amount numeric(14, 3) not null default 0,
  currency text not null default 'TND' check (currency = 'TND'),
  method text not null check (method in ('cash', 'credit_card', 'paypal', 'voucher')),
  status text not null default 'pending' check (status in ('pending', 'paid', 'failed', 'refunded')),
  transaction_id text,
  payment_date timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (refunded_amount between 0 and amount),
  check (status <> 'paid' or payment_date is not null),
  unique (method, transaction_id)
);
create trigger payment_touch before update on payment for each row execute function touch_updated_at();
