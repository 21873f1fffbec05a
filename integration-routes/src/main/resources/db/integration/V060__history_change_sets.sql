-- What one file, or the undoing of one, did to a vendor's catalogue. Numbers follow the order of application: files of one
-- vendor take turns.
create table change_set (
  number integer generated always as identity primary key,
  receipt_id uuid not null references file_receipt,
  feed_id text not null,
  vendor_id bigint not null,
  kind text not null check (kind in ('file', 'undo')),
  definition_version text,
  mapping_version text,
  actor text not null,
  -- reservations this file settled were closed between these two moments
  settled_from timestamptz,
  applied_at timestamptz not null default clock_timestamp(),
  undone_by integer references change_set,
  unique (receipt_id, kind),
  check (undone_by is null or kind = 'file')
);
create index change_set_vendor on change_set (vendor_id, number desc);
create index change_set_feed on change_set (feed_id, number desc);

-- One narrow row per offer a set touched; an unchanged row leaves none. No foreign keys: the log outlives a removed product,
-- and a check per row would cost more than the row.
create table catalogue_change (
  product_id bigint not null,
  change_set integer not null,
  row_number integer,
  line integer,
  old_quantity integer,
  new_quantity integer,
  changed smallint not null,
  old_price numeric(14, 3),
  new_price numeric(14, 3),
  old_retired_at timestamptz,
  primary key (product_id, change_set)
);
comment on column catalogue_change.changed is
  'sum of: 1 price, 2 quantity, 4 product created, 8 retired, 16 revived, 32 offer created for a product that was there, 64 product removed';
comment on column catalogue_change.row_number is 'null for what the file does not name: retired, or undone';
create index catalogue_change_of_set on catalogue_change using brin (change_set) with (pages_per_range = 16);

-- The cold half: what a product said before. Null where that column did not change.
create table catalogue_text_change (
  product_id bigint not null,
  change_set integer not null,
  row_number integer,
  line integer,
  changed smallint not null,
  old_name text,
  old_brand text,
  old_description text,
  old_category_id bigint,
  old_references text,
  primary key (product_id, change_set)
);
comment on column catalogue_text_change.changed is 'sum of: 1 name, 2 brand, 4 description, 8 category, 16 references';
create index catalogue_text_change_of_set on catalogue_text_change using brin (change_set) with (pages_per_range = 16);

-- What an undo left as it is, because somebody touched it since.
create table kept_row (
  change_set integer not null references change_set,
  product_id bigint not null,
  sku text not null,
  reason text not null,
  primary key (change_set, product_id)
);
