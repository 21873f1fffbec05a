create table category (
  id bigint generated always as identity primary key,
  parent_id bigint references category on delete restrict,
  name text not null check (length(name) between 1 and 120),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  description text not null default '',
  image_url text,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (parent_id <> id)
);
create unique index category_name_among_siblings on category (coalesce(parent_id, 0), fold(name));
create index category_parent on category (parent_id);
create trigger category_touch before update on category for each row execute function touch_updated_at();

-- The vendor's listing: what the part is. What it costs and how many there are stand in offer.
create table product (
  id bigint generated always as identity primary key,
  vendor_id bigint not null references vendor on delete restrict,
  sku text not null check (length(sku) between 1 and 80),
  reference text not null check (length(reference) between 1 and 80),
  reference_key text generated always as (reference_key(reference)) stored,
  name text not null check (length(name) between 1 and 300),
  description text not null default '',
  brand text check (length(brand) between 1 and 80),
  category_id bigint not null references category on delete restrict,
  attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
  condition text not null default 'new' check (condition in ('new', 'used', 'refurbished')),
  weight_grams integer check (weight_grams > 0),
  dimensions_mm jsonb,
  currency text not null default 'TND' check (currency = 'TND'),
  price_includes_vat boolean not null default true,
  -- the stem of the feed that keeps this row, null when it is kept by hand: never both
  feed text check (feed ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- the original-equipment references as the feed last gave them, one a line: tells it in one comparison whether
  -- product_reference must change
  fed_references text,
  -- shop columns: no feed may touch them
  is_active boolean not null default true,
  moderation_status text not null default 'approved' check (moderation_status in ('pending', 'approved', 'rejected')),
  -- ends in the id, so it is unique without an index and an old link survives a new name
  slug text generated always as (
    trim(both '-' from left(regexp_replace(lower(translate(name,
      'àâäáãåçèéêëìíîïñòóôöõùúûüýÿœæÀÂÄÁÃÅÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜÝŒÆ',
      'aaaaaaceeeeiiiinooooouuuuyyoaAAAAAACEEEEIIIINOOOOOUUUUYOA')), '[^a-z0-9]+', '-', 'g'), 80)) || '-' || id
  ) virtual,
  search tsvector generated always as (
    setweight(to_tsvector('marketplace.french_folded', name), 'A')
    || setweight(to_tsvector('simple', fold(coalesce(brand, ''))), 'B')
    || setweight(to_tsvector('marketplace.french_folded', description), 'D')
  ) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (vendor_id, sku)
) with (fillfactor = 85);
create index product_category on product (category_id, id);
create index product_reference_key on product (reference_key);
create index product_brand on product (fold(brand));
create index product_search on product using gin (search) with (fastupdate = on);
create index product_created on product (created_at desc, id desc);
create trigger product_touch before update on product for each row execute function touch_updated_at();

-- The narrow, hot half. Price may be indexed here; quantity never is, nor used in an index predicate: that would end
-- HOT updates and rewrite indexes at every stock change.
create table offer (
  product_id bigint primary key references product on delete cascade,
  vendor_id bigint not null references vendor on delete restrict,
  sku text not null,
  price numeric(14, 3) not null check (price > 0),
  feed_quantity integer not null default 0 check (feed_quantity >= 0),
  -- open reservations, kept by the shop alone; for sale = feed_quantity - reserved_quantity, never below 0
  reserved_quantity integer not null default 0 check (reserved_quantity >= 0),
  in_stock boolean generated always as (feed_quantity > reserved_quantity) stored,
  -- absent from the last full file: kept, not for sale, comes back when the file names it again
  retired_at timestamptz,
  unique (vendor_id, sku)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
create index offer_price on offer (price);

create table product_counter (
  product_id bigint primary key references product on delete cascade,
  view_count bigint not null default 0 check (view_count >= 0),
  click_count bigint not null default 0 check (click_count >= 0)
) with (fillfactor = 50);

create table product_reference (
  product_id bigint not null references product on delete cascade,
  kind text not null check (kind in ('oe', 'cross', 'ean')),
  brand text not null default '',
  value text not null check (length(value) between 1 and 80),
  value_key text generated always as (reference_key(value)) stored,
  from_feed boolean not null default false,
  primary key (product_id, kind, brand, value)
);
create index product_reference_value_key on product_reference (value_key);

create table product_image (
  id bigint generated always as identity primary key,
  product_id bigint not null references product on delete cascade,
  url text not null,
  alt_text text not null default '' check (length(alt_text) <= 200),
  is_primary boolean not null default false,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index product_image_product on product_image (product_id);
create unique index product_image_one_primary on product_image (product_id) where is_primary;
create trigger product_image_touch before update on product_image for each row execute function touch_updated_at();

-- The words of the catalogue, folded: what a mistyped search word is corrected against.
create table search_word (
  word text primary key
);
create index search_word_similar on search_word using gin (word public.gin_trgm_ops);

-- One rule for both writers: a statement that adds or renames products adds their words, whoever ran it.
create function collect_search_words() returns trigger language plpgsql security definer set search_path = marketplace, public as $$
begin
  insert into search_word (word)
  select distinct w.word
  from changed c, regexp_split_to_table(fold(c.name || ' ' || coalesce(c.brand, '')), '[^[:alnum:]]+') as w(word)
  where length(w.word) between 3 and 40 and w.word !~ '[0-9]'
  on conflict do nothing;
  return null;
end
$$;
create trigger product_words_after_insert after insert on product
  referencing new table as changed for each statement execute function collect_search_words();
create trigger product_words_after_update after update on product
  referencing new table as changed for each statement execute function collect_search_words();
