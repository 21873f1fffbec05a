create table return_policy (
  only_row boolean primary key default true check (only_row),
  working_days integer not null check (working_days between 1 and 90)
);
comment on table return_policy is 'How long after delivery a line may be sent back, in working days (law 2000-83, art. 30: ten)';
insert into return_policy (working_days) values (10);

create table public_holiday (
  day date primary key,
  name text not null check (length(name) between 1 and 120)
);
comment on table public_holiday is 'Days that are no working days beside Saturday and Sunday; kept by the operator';
insert into public_holiday (day, name)
select make_date(y, m, d), n
from generate_series(2026, 2030) y, (values (1, 1, 'Jour de l''an'), (3, 20, 'Fête de l''indépendance'),
  (4, 9, 'Journée des martyrs'), (5, 1, 'Fête du travail'), (7, 25, 'Fête de la République'),
  (8, 13, 'Fête de la femme'), (10, 15, 'Fête de l''évacuation'), (12, 17, 'Fête de la révolution')) as h(m, d, n);

-- The last day on which what was delivered then may be sent back.
create function last_return_day(delivered_at timestamptz) returns date
  language sql stable strict set search_path = marketplace, public as $$
  select day from (
    select d::date as day, row_number() over (order by d) as number
    from generate_series((delivered_at at time zone 'Africa/Tunis')::date + 1,
                         (delivered_at at time zone 'Africa/Tunis')::date + 200, interval '1 day') as d
    where extract(isodow from d) < 6 and not exists (select from public_holiday h where h.day = d::date)) w
  where number = (select working_days from return_policy);
$$;

create table return_request (
  id uuid primary key default uuidv7(),
  order_id uuid not null references customer_order on delete restrict,
  vendor_order_id uuid not null references vendor_order on delete restrict,
  order_item_id uuid not null references order_item on delete restrict,
  user_id uuid references app_user on delete set null,
  reason text not null check (reason in ('defective', 'wrong_item', 'not_as_described', 'damaged', 'no_longer_wanted')),
  description text not null default '' check (length(description) <= 2000),
  quantity_returned integer not null check (quantity_returned > 0),
  status text not null default 'requested' check (status in ('requested', 'approved', 'rejected', 'received', 'refunded')),
  decision_note text not null default '' check (length(decision_note) <= 1000),
  sellable boolean,
  goods_amount numeric(14, 3) not null default 0 check (goods_amount >= 0),
  discount_amount numeric(14, 3) not null default 0 check (discount_amount between 0 and goods_amount),
  shipping_amount numeric(14, 3) not null default 0 check (shipping_amount >= 0),
  vat_amount numeric(14, 3) not null default 0 check (vat_amount >= 0),
  refund_amount numeric(14, 3) not null default 0,
  requested_date timestamptz not null default clock_timestamp(),
  refunded_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (refund_amount = goods_amount - discount_amount + shipping_amount),
  check ((status = 'refunded') = (refunded_at is not null))
);
comment on column return_request.vat_amount is 'The VAT contained in refund_amount';
create index return_request_order on return_request (order_id);
create index return_request_vendor_order on return_request (vendor_order_id);
create index return_request_item on return_request (order_item_id);
create index return_request_user on return_request (user_id);
create trigger return_request_touch before update on return_request for each row execute function touch_updated_at();
