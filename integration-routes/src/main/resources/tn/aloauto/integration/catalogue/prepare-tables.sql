-- Made once per connection, emptied by every commit: a file writes nothing into the database's own catalogue, and so
-- nothing into its log. Only a transaction that was rolled back leaves its rows behind, dead; then they are made anew.
do $$ begin
  if pg_relation_size(to_regclass('pg_temp.staging')) > 0 then
    drop table pg_temp.staging, pg_temp.difference, pg_temp.product_change;
  end if;
end $$;
-- The file. price is null: the row was rejected, its sku only counts as named
create temporary table if not exists staging (
  row_number integer not null,
  line bigint not null,
  sku text not null,
  name text,
  brand text,
  description text,
  category_id bigint,
  price numeric(14, 3),
  quantity integer,
  oe text
) on commit delete rows;
-- Of the file, the rows that say something else than the shop. product_id is null: a new product
create temporary table if not exists difference (
  row_number integer not null,
  line bigint not null,
  sku text not null,
  name text,
  brand text,
  description text,
  category_id bigint,
  price numeric(14, 3) not null,
  quantity integer not null,
  oe text,
  product_id bigint,
  is_foreign boolean not null,
  foreign_feed text,
  product_differs boolean not null,
  offer_differs boolean not null
) on commit delete rows;
create temporary table if not exists product_change (
  row_number integer not null,
  product_id bigint not null,
  is_new boolean not null,
  references_changed boolean not null
) on commit delete rows;
set local work_mem = '64MB';
set local jit = off;
-- a merge join would first sort what a hash join takes as it comes
set local enable_mergejoin = off;
