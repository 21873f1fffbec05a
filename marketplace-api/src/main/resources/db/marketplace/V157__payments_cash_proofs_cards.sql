-- What was really paid: less than was owed when a parcel paid on delivery was refused.
alter table payment add column paid_amount numeric(14, 3) not null default 0;
update payment set paid_amount = amount where status in ('paid', 'refunded');
alter table payment
  add constraint payment_paid_within check (paid_amount between 0 and amount),
  add constraint payment_refunded_within check (refunded_amount <= paid_amount);

-- The cash each parcel brings: collected by whoever delivers, handed over to the marketplace, or refused at the door.
create table cash_parcel (
  vendor_order_id uuid primary key references vendor_order on delete restrict,
  payment_id uuid not null references payment on delete restrict,
  amount numeric(14, 3) not null check (amount >= 0),
  state text not null default 'awaited' check (state in ('awaited', 'collected', 'remitted', 'refused')),
  collected_at timestamptz,
  remitted_at timestamptz,
  refused_at timestamptz,
  reference text check (length(reference) <= 100),
  note text check (length(note) <= 500),
  check ((state in ('collected', 'remitted')) = (collected_at is not null)),
  check ((state = 'remitted') = (remitted_at is not null)),
  check ((state = 'refused') = (refused_at is not null))
);
create index cash_parcel_payment on cash_parcel (payment_id);

-- A receipt of a transfer or a postal order, to be looked at by an admin.
create table payment_proof (
  id uuid primary key default uuidv7(),
  payment_id uuid not null references payment on delete restrict,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  content bytea not null check (octet_length(content) between 1 and 3145728),
  sha256 bytea not null,
  created_at timestamptz not null default now(),
  unique (payment_id, sha256)
);

-- One card payment at its provider. Only what was read from the provider itself moves it.
create table card_payment (
  payment_id uuid primary key references payment on delete restrict,
  provider text,
  provider_reference text,
  redirect_url text,
  state text not null default 'opening' check (state in ('opening', 'open', 'paid', 'declined', 'mismatch')),
  reason text,
  reads integer not null default 0,
  next_read_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, provider_reference)
);
create index card_payment_due on card_payment (next_read_at) where state in ('opening', 'open', 'declined');
create trigger card_payment_touch before update on card_payment for each row execute function touch_updated_at();

-- Each refund by itself; what was paid by card goes back to the card, the rest is handed over by people.
create table refund (
  id uuid primary key default uuidv7(),
  payment_id uuid not null references payment on delete restrict,
  amount numeric(14, 3) not null check (amount > 0),
  state text not null check (state in ('by_hand', 'due', 'done', 'failed')),
  reason text,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index refund_payment on refund (payment_id);
create index refund_due on refund (next_attempt_at) where state = 'due';
create trigger refund_touch before update on refund for each row execute function touch_updated_at();
