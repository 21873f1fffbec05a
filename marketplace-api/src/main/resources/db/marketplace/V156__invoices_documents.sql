-- Numbers without gaps: a series' counter moves in the transaction that issues the document, and back with it.
create table document_series (
  series text primary key check (series ~ '^[FA]-[0-9]+-[0-9]{4}$'),
  last_number integer not null check (last_number > 0)
);

-- Issued papers. What was issued is never changed: a credit note follows.
create table invoice (
  id uuid primary key default uuidv7(),
  number text not null unique,
  series text not null references document_series,
  series_number integer not null check (series_number > 0),
  kind text not null check (kind in ('invoice', 'credit_note')),
  vendor_order_id uuid not null references vendor_order on delete restrict,
  return_id uuid unique references return_request on delete restrict,
  vendor_id bigint not null references vendor on delete restrict,
  user_id uuid not null references app_user on delete restrict,
  issued_on date not null,
  net_amount numeric(14, 3) not null,
  vat_amount numeric(14, 3) not null,
  stamp_amount numeric(14, 3) not null,
  total_amount numeric(14, 3) not null,
  paper jsonb not null,
  created_at timestamptz not null default now(),
  unique (series, series_number),
  check (number = series || '-' || lpad(series_number::text, 6, '0')),
  check (total_amount = net_amount + vat_amount + stamp_amount),
  check ((kind = 'credit_note') = (return_id is not null))
);
comment on column invoice.paper is 'All that is printed, as it was when it was issued';
create unique index invoice_one_a_part on invoice (vendor_order_id) where kind = 'invoice';
create index invoice_vendor on invoice (vendor_id, issued_on);
create index invoice_user on invoice (user_id, id);
