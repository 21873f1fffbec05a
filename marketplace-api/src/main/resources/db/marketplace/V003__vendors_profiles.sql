create table vendor (
  id bigint generated always as identity primary key,
  user_id uuid not null unique references app_user on delete restrict,
  company_name text not null check (length(company_name) between 2 and 160),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  description text not null default '' check (length(description) <= 5000),
  contact_email public.citext not null,
  contact_phone text check (contact_phone ~ '^\+[1-9][0-9]{6,14}$'),
  address text check (length(address) <= 500),
  website text check (website ~ '^https?://'),
  tax_number text not null unique check (tax_number ~ '^[0-9]{7}[ABCDEFGHJKLMNPQRSTVWXYZ]([ABDFNP][CEMNP][0-9]{3})?$'),
  status text not null default 'pending' check (status in ('pending', 'active', 'suspended')),
  suspended_reason text,
  bank_info jsonb not null default '{}' check (jsonb_typeof(bank_info) = 'object'),
  logo_url text,
  commission_rate numeric(5, 4) not null default 0.1000 check (commission_rate between 0 and 1),
  rating numeric(2, 1) check (rating between 0 and 5),
  registration_date timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (status <> 'suspended' or suspended_reason is not null)
);
create trigger vendor_touch before update on vendor for each row execute function touch_updated_at();

create table vendor_sftp_key (
  id uuid primary key default uuidv7(),
  vendor_id bigint not null references vendor on delete cascade,
  label text not null check (length(label) between 1 and 80),
  public_key text not null check (length(public_key) <= 2000),
  fingerprint text not null unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index vendor_sftp_key_vendor on vendor_sftp_key (vendor_id);
create trigger vendor_sftp_key_touch before update on vendor_sftp_key for each row execute function touch_updated_at();
