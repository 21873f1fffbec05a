create table coupon (
  id uuid primary key default uuidv7(),
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9_-]{2,39}$'),
  label text not null check (length(label) between 1 and 160),
  kind text not null check (kind in ('percent', 'amount', 'free_shipping')),
  percent numeric(5, 2) check (percent > 0 and percent <= 100),
  amount numeric(14, 3) check (amount > 0),
  most_discount numeric(14, 3) check (most_discount > 0),
  minimum_amount numeric(14, 3) not null default 0 check (minimum_amount >= 0),
  -- what it reaches: null means any; several together mean all of them
  vendor_id bigint references vendor on delete restrict,
  category_id bigint references category on delete restrict,
  product_id bigint references product on delete restrict,
  paid_by text not null check (paid_by in ('vendor', 'marketplace')),
  -- null: the marketplace's own; else the vendor who keeps it, who then pays for it and whose goods alone it reaches
  kept_by bigint references vendor on delete restrict,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  usage_limit integer check (usage_limit > 0),
  usage_limit_per_user integer check (usage_limit_per_user > 0),
  used_count integer not null default 0,
  is_active boolean not null default true,
  is_public boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((kind = 'percent') = (percent is not null)),
  check ((kind = 'amount') = (amount is not null)),
  check (used_count >= 0 and (usage_limit is null or used_count <= usage_limit)),
  check (kept_by is null or (paid_by = 'vendor' and vendor_id = kept_by))
);
comment on column coupon.valid_to is 'The last day it holds, in Tunisia; null while no end is set';
comment on column coupon.is_public is 'Shown to everybody among the promotions';
create unique index coupon_code on coupon (code);
create index coupon_vendor on coupon (vendor_id);
create index coupon_kept_by on coupon (kept_by);
create index coupon_category on coupon (category_id);
create index coupon_product on coupon (product_id);
create trigger coupon_touch before update on coupon for each row execute function touch_updated_at();

-- One a use. A cancelled order gives its use back once: the stamp tells.
create table coupon_redemption (
  order_id uuid primary key references customer_order on delete restrict,
  coupon_id uuid not null references coupon on delete restrict,
  user_id uuid not null references app_user on delete restrict,
  discount_amount numeric(14, 3) not null check (discount_amount >= 0),
  redeemed_at timestamptz not null default clock_timestamp(),
  given_back_at timestamptz
);
create index coupon_redemption_by_user on coupon_redemption (coupon_id, user_id) where given_back_at is null;
create index coupon_redemption_user on coupon_redemption (user_id);

alter table cart add column coupon_code text;
