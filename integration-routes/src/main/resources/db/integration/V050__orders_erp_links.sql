-- A link is one vendor's ERP that takes orders; its id is the stem of its file in route-definitions/erp.
create table erp_link (
  link text primary key check (link ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(link) <= 80),
  vendor_slug text not null,
  definition_version text not null,
  is_active boolean not null default true,
  -- while the ERP as a whole cannot be used, no order is tried before retry_at
  failures integer not null default 0 check (failures >= 0),
  retry_at timestamptz,
  paused_code text,
  paused_because text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((retry_at is null) = (paused_because is null)),
  check ((retry_at is null) = (paused_code is null))
);
create unique index erp_link_one_per_vendor on erp_link (vendor_slug) where is_active;

alter table order_export add column reason_code text not null default 'waiting';
alter table order_export add column strikes integer not null default 0 check (strikes >= 0);
comment on column order_export.attempts is 'How often an instance took it up';
comment on column order_export.strikes is 'How often it failed for what may be its own fault; too many and it is dead';
comment on column order_export.reason_code is 'The reason as a word a program understands';
create index order_export_due_by_link on order_export (link, next_at) where state in ('pending', 'claimed');
