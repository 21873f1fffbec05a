create table product_review (
  id uuid primary key default uuidv7(),
  product_id bigint not null references product on delete restrict,
  vendor_id bigint not null references vendor on delete restrict,
  order_item_id uuid not null references order_item on delete restrict,
  user_id uuid not null references app_user on delete cascade,
  rating integer not null check (rating between 1 and 5),
  title text not null default '' check (length(title) <= 120),
  body text not null default '' check (length(body) <= 4000),
  status text not null default 'published' check (status in ('published', 'hidden')),
  moderation_note text not null default '' check (length(moderation_note) <= 500),
  vendor_answer text check (length(vendor_answer) between 1 and 4000),
  answered_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (user_id, product_id),
  check ((vendor_answer is null) = (answered_at is null))
);
comment on column product_review.order_item_id is 'The delivered purchase that gives the right to speak';
create index product_review_product on product_review (product_id, id desc);
create index product_review_vendor on product_review (vendor_id) include (rating) where status = 'published';
create index product_review_item on product_review (order_item_id);
create trigger product_review_touch before update on product_review for each row execute function touch_updated_at();
