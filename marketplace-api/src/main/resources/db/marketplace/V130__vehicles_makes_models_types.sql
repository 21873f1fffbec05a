create table vehicle_make (
  id bigint generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 80),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

create table vehicle_model (
  id bigint generated always as identity primary key,
  make_id bigint not null references vehicle_make on delete restrict,
  kind text not null check (kind in ('car', 'van', 'motorcycle')),
  name text not null check (length(name) between 1 and 80),
  unique (make_id, name)
);

-- One engine of one generation: what a part fits.
create table vehicle_type (
  id bigint generated always as identity primary key,
  model_id bigint not null references vehicle_model on delete restrict,
  generation text not null default '',
  year_from integer not null check (year_from between 1950 and 2100),
  year_to integer check (year_to between year_from and 2100),
  fuel text not null check (fuel in ('petrol', 'diesel', 'hybrid', 'electric', 'lpg')),
  cc integer check (cc between 30 and 10000),
  kw integer not null check (kw between 1 and 1000),
  engine_code text not null default '',
  ktype integer unique,
  source text not null check (source in ('editorial', 'licensed')),
  unique (model_id, generation, fuel, cc, kw, engine_code),
  check ((fuel = 'electric') = (cc is null))
);
comment on column vehicle_type.year_to is 'null while it is still built';
comment on column vehicle_type.ktype is 'The number a licensed parts catalogue gives this type, once one is loaded';
comment on column vehicle_type.source is 'editorial: typed by ourselves from common knowledge; licensed: from a bought catalogue';

create table fitment (
  product_id bigint not null references product on delete cascade,
  type_id bigint not null references vehicle_type on delete restrict,
  source text not null check (source in ('vendor', 'feed', 'editorial', 'licensed')),
  confidence numeric(3, 2) not null default 1 check (confidence > 0 and confidence <= 1),
  from_feed boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (type_id, product_id)
);
comment on table fitment is 'Which product fits which vehicle, who says so and how sure that is';
create index fitment_product on fitment (product_id);

create table garage_vehicle (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user on delete cascade,
  type_id bigint not null references vehicle_type on delete restrict,
  label text not null default '' check (length(label) <= 80),
  year integer check (year between 1950 and 2100),
  created_at timestamptz not null default now(),
  unique (user_id, type_id)
);
create index garage_vehicle_type on garage_vehicle (type_id);
