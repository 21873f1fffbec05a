-- What a member of the staff who is no admin may do.
alter table app_user add column duties text[] not null default '{}'
  check (duties <@ array['moderation', 'support', 'finance']);
update app_user set duties = array['support'] where is_staff and role <> 'admin';

-- Links in mails and the half of a sign-in that waits for its code: kept as SHA-256, good once, for a while.
create table one_time_token (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user on delete cascade,
  purpose text not null check (purpose in ('verify_email', 'reset_password', 'change_email', 'second_factor')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  new_email public.citext check (length(new_email) <= 254),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'change_email') = (new_email is not null))
);
create index one_time_token_user on one_time_token (user_id, purpose, created_at desc);
create index one_time_token_expired on one_time_token (expires_at);

create table second_factor (
  user_id uuid primary key references app_user on delete cascade,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null default now()
);
comment on column second_factor.secret is 'AES-256-GCM under the data key, bound to the account';
comment on column second_factor.last_step is 'The time step of the last code taken: a code is good once';

create table recovery_code (
  user_id uuid not null references app_user on delete cascade,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  used_at timestamptz,
  primary key (user_id, code_hash)
);

-- When a session last proved again who it is; asked for before what cannot be undone.
create table session_proof (
  family_id uuid primary key,
  user_id uuid not null references app_user on delete cascade,
  proved_at timestamptz not null default clock_timestamp()
);
create index session_proof_user on session_proof (user_id);
