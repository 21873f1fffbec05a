-- What people were told in the shop; said in the reader's language when it is read.
create table notification (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user on delete cascade,
  kind text not null check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  arguments jsonb not null check (jsonb_typeof(arguments) = 'array'),
  link text check (link ~ '^/' and length(link) <= 300),
  dedupe_key text not null unique check (length(dedupe_key) <= 300),
  created_at timestamptz not null default clock_timestamp(),
  read_at timestamptz
);
create index notification_user on notification (user_id, id desc);
create index notification_unread on notification (user_id) where read_at is null;
create index notification_age on notification (created_at);

-- Only what differs from the usual.
create table notification_setting (
  user_id uuid not null references app_user on delete cascade,
  topic text not null check (topic ~ '^[a-z]+(_[a-z]+)*$'),
  mail boolean not null,
  primary key (user_id, topic)
);
