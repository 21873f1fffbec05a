create table app_user (
  id uuid primary key default uuidv7(),
  email public.citext not null unique check (length(email) <= 254 and position('@' in email) > 1),
  password_hash text not null,
  first_name text not null check (length(first_name) between 1 and 80),
  last_name text not null check (length(last_name) between 1 and 80),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  role text not null default 'buyer' check (role in ('buyer', 'vendor', 'admin')),
  is_staff boolean not null default false,
  is_active boolean not null default true,
  locale text not null default 'fr' check (locale in ('fr', 'ar', 'en')),
  email_verified_at timestamptz,
  failed_sign_ins integer not null default 0 check (failed_sign_ins >= 0),
  locked_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create trigger app_user_touch before update on app_user for each row execute function touch_updated_at();

-- Rotated on use; a token used twice revokes its whole family.
create table refresh_token (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user on delete cascade,
  family_id uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (expires_at > issued_at)
);
create index refresh_token_family on refresh_token (family_id);
create index refresh_token_user on refresh_token (user_id);
create trigger refresh_token_touch before update on refresh_token for each row execute function touch_updated_at();

create table governorate (
  code text primary key check (code ~ '^TN-[0-9]{2}$'),
  name_fr text not null unique,
  name_ar text not null unique,
  postal_ranges text not null
);
comment on column governorate.postal_ranges is 'e.g. 1000-1099,2000,2009: single codes and inclusive ranges';

create table address (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user on delete cascade,
  street text not null check (length(street) between 1 and 200),
  street2 text check (length(street2) <= 200),
  delegation text check (length(delegation) <= 100),
  sector text check (length(sector) <= 100),
  city text not null check (length(city) between 1 and 100),
  governorate text not null references governorate,
  postal_code text not null check (postal_code ~ '^[1-9][0-9]{3}$'),
  country text not null default 'TN' check (country = 'TN'),
  phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  latitude numeric(9, 6) check (latitude between -90 and 90),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  is_default_shipping boolean not null default false,
  is_default_billing boolean not null default false,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (archived_at is null or not (is_default_shipping or is_default_billing))
);
comment on column address.archived_at is 'An address an order points at is hidden instead of deleted';
create index address_user on address (user_id);
create unique index address_one_default_shipping on address (user_id) where is_default_shipping;
create unique index address_one_default_billing on address (user_id) where is_default_billing;
create trigger address_touch before update on address for each row execute function touch_updated_at();
