create table cart (
  id uuid primary key default uuidv7(),
  user_id uuid not null unique references app_user on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create trigger cart_touch before update on cart for each row execute function touch_updated_at();

create table cart_item (
  id uuid primary key default uuidv7(),
  cart_id uuid not null references cart on delete cascade,
  product_id bigint not null references product on delete cascade,
  quantity integer not null check (quantity between 1 and 999),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (cart_id, product_id)
);
create index cart_item_product on cart_item (product_id);
create trigger cart_item_touch before update on cart_item for each row execute function touch_updated_at();
