create table newsletter_subscription (
  id uuid primary key default uuidv7(),
  email public.citext not null unique check (length(email) <= 254),
  locale text not null check (locale in ('fr', 'ar', 'en')),
  confirm_hash bytea unique check (octet_length(confirm_hash) = 32),
  unsubscribe_token text not null unique,
  asked_at timestamptz not null default clock_timestamp(),
  confirmed_at timestamptz,
  unsubscribed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table newsletter_subscription is 'Double opt-in: nothing is sent before confirmed_at, nothing after unsubscribed_at';
comment on column newsletter_subscription.unsubscribe_token is 'Stands in every issue; all it can do is end the subscription';
create index newsletter_subscription_active on newsletter_subscription (id) where confirmed_at is not null and unsubscribed_at is null;
create trigger newsletter_subscription_touch before update on newsletter_subscription for each row execute function touch_updated_at();

create table newsletter_issue (
  id uuid primary key default uuidv7(),
  title_fr text not null check (length(title_fr) between 1 and 150),
  title_ar text not null check (length(title_ar) between 1 and 150),
  title_en text not null check (length(title_en) between 1 and 150),
  text_fr text not null check (length(text_fr) between 1 and 20000),
  text_ar text not null check (length(text_ar) between 1 and 20000),
  text_en text not null check (length(text_en) between 1 and 20000),
  recipients integer not null default 0,
  sent_at timestamptz not null default clock_timestamp()
);
