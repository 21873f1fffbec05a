-- What a sale is taxed and charged: data with dates, never code. A day is a day in Tunisia.
create table vat_class (
  code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
  label text not null check (length(label) between 1 and 80)
);
insert into vat_class (code, label) values
  ('standard', 'Taux normal'), ('intermediate', 'Taux intermédiaire'), ('reduced', 'Taux réduit'), ('exempt', 'Exonéré');

create table vat_rate (
  id bigint generated always as identity primary key,
  code text not null references vat_class,
  rate numeric(5, 4) not null check (rate between 0 and 1),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  created_at timestamptz not null default now(),
  unique (code, valid_from)
);
comment on column vat_rate.valid_to is 'The last day it holds; null while no end is known. Of two rates of a day the one that began later holds';
insert into vat_rate (code, rate, valid_from) values
  ('standard', 0.19, '2018-01-01'), ('intermediate', 0.13, '2018-01-01'), ('reduced', 0.07, '2018-01-01'), ('exempt', 0, '2018-01-01');

alter table product add column vat_code text references vat_class;
alter table category add column vat_code text references vat_class;
comment on column product.vat_code is 'null: as its category, else as the nearest category above that has one, else standard';

-- The stamp on an invoice: flat, outside of the VAT, once an invoice.
create table stamp_duty (
  id bigint generated always as identity primary key,
  amount numeric(14, 3) not null check (amount >= 0),
  applies_to text not null check (applies_to in ('companies', 'everybody')),
  valid_from date not null unique,
  valid_to date check (valid_to >= valid_from),
  created_at timestamptz not null default now()
);
comment on column stamp_duty.applies_to is 'companies: buyers who give a fiscal number; whether private buyers owe it is for the accountant to say';
insert into stamp_duty (amount, applies_to, valid_from) values (1.000, 'companies', '2022-01-01');

-- The first rule in the order of position that fits a line gives its rate; where none fits, the vendor's own (10 % unless agreed).
create table commission_rule (
  id bigint generated always as identity primary key,
  position integer not null,
  label text not null check (length(label) between 1 and 160),
  vendor_id bigint references vendor on delete restrict,
  category_id bigint references category on delete restrict,
  condition text check (condition in ('new', 'used', 'refurbished')),
  rate numeric(5, 4) not null check (rate between 0 and 1),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  created_at timestamptz not null default now()
);
comment on column commission_rule.category_id is 'with everything below it';
create index commission_rule_order on commission_rule (position, id);
create index commission_rule_vendor on commission_rule (vendor_id);
create index commission_rule_category on commission_rule (category_id);
