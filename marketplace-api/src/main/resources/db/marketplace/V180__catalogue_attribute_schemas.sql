-- What the products of a category and of everything below it can say about themselves. The definition nearest to the
-- product counts, so a branch may be moved without two definitions meeting.
create table category_attribute (
  category_id bigint not null references category on delete cascade,
  code text not null check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 80),
  name_ar text check (length(name_ar) between 1 and 80),
  name_en text check (length(name_en) between 1 and 80),
  kind text not null check (kind in ('text', 'number', 'boolean', 'choice')),
  unit text check (length(unit) between 1 and 20),
  choices text[] not null default '{}',
  is_required boolean not null default false,
  is_facet boolean not null default true,
  least numeric,
  most numeric,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (category_id, code),
  check ((kind = 'choice') = (cardinality(choices) > 0)),
  check (kind = 'number' or (least is null and most is null)),
  check (least <= most)
);
create trigger category_attribute_touch before update on category_attribute for each row execute function touch_updated_at();

-- Feeds write no attributes, so the index costs them nothing.
create index product_attributes on product using gin (attributes jsonb_path_ops) where attributes <> '{}';
