create table wishlist_item (
  user_id uuid not null references app_user on delete cascade,
  product_id bigint not null references product on delete cascade,
  created_at timestamptz not null default clock_timestamp(),
  primary key (user_id, product_id)
);
create index wishlist_item_product on wishlist_item (product_id);
