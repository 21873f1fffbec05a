-- What the card provider was asked. The order number is ours and unique there, so an answer that was lost is found again.
create table card_exchange (
  order_number text primary key check (length(order_number) between 1 and 36),
  payment_id uuid not null,
  provider text not null,
  provider_reference text,
  redirect_url text,
  amount_millimes bigint not null check (amount_millimes > 0),
  created_at timestamptz not null default clock_timestamp(),
  unique (provider, provider_reference)
);
create index card_exchange_payment on card_exchange (payment_id, created_at);

create table card_refund (
  refund_id uuid primary key,
  provider_reference text not null,
  amount_millimes bigint not null check (amount_millimes > 0),
  refunded_before_millimes bigint not null,
  done_at timestamptz,
  created_at timestamptz not null default clock_timestamp()
);
create index card_refund_reference on card_refund (provider_reference);
