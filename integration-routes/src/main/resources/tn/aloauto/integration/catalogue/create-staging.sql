-- price is null: the row was rejected, its sku only counts as named
create temporary table staging (
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
) on commit drop;
create temporary table product_change (
  row_number integer not null,
  product_id bigint not null,
  is_new boolean not null,
  references_changed boolean not null
) on commit drop;
set local work_mem = '64MB';
set local jit = off;
