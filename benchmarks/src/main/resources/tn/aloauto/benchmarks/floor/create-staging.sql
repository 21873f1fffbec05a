create temporary table staging (
  row_number integer not null,
  line bigint not null,
  sku text not null,
  name text,
  brand text,
  category_id bigint,
  price numeric(14, 3),
  quantity integer,
  oe text
) on commit drop;
set local work_mem = '64MB';
set local jit = off;
-- a vendor's first rows are in no statistics yet: without this the merges would compare every row with every row
set local enable_nestloop = off;
