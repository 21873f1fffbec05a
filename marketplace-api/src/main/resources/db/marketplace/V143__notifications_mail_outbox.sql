-- Mail that is owed, written in the transaction of its cause. integration-routes takes rows under a lease and sends them.
create table mail_outbox (
  id uuid primary key default uuidv7(),
  user_id uuid references app_user on delete set null,
  recipient text not null check (length(recipient) between 3 and 254 and recipient ~ '^[^@[:cntrl:][:space:]]+@[^@[:cntrl:][:space:]]+$'),
  locale text not null check (locale in ('fr', 'ar', 'en')),
  kind text not null check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  subject text not null check (length(subject) between 1 and 300 and subject !~ '[[:cntrl:]]'),
  body_text text not null check (length(body_text) <= 100000),
  body_html text check (length(body_html) <= 200000),
  secret boolean not null default false,
  dedupe_key text unique check (length(dedupe_key) between 1 and 200),
  created_at timestamptz not null default clock_timestamp(),
  next_try_at timestamptz not null default clock_timestamp(),
  taken_at timestamptz,
  attempts integer not null default 0 check (attempts >= 0),
  last_error text check (length(last_error) <= 1000),
  sent_at timestamptz,
  given_up_at timestamptz,
  check (sent_at is null or given_up_at is null)
);
comment on column mail_outbox.dedupe_key is 'What the mail is about: the same cause told twice is one mail';
comment on column mail_outbox.secret is 'Carries a link that signs somebody in: its text is blanked once the mail has gone';
comment on column mail_outbox.next_try_at is 'Not before; while the row is taken, the end of the lease';
create index mail_outbox_waiting on mail_outbox (next_try_at, id) where sent_at is null and given_up_at is null;
create index mail_outbox_user on mail_outbox (user_id) where user_id is not null;
create index mail_outbox_age on mail_outbox (created_at);

-- A wake-up only: the truth stays in the row.
create function announce_mail() returns trigger language plpgsql as $$
begin
  perform pg_notify('mail_outbox', '');
  return null;
end
$$;
create trigger mail_outbox_announced after insert on mail_outbox for each statement execute function announce_mail();
