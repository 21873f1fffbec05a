-- Links come in kinds: orders go out; a catalogue and its stock come in; what became of orders is read back.
alter table erp_link add column kind text not null default 'orders' check (kind in ('orders', 'catalogue', 'stock', 'status'));
drop index erp_link_one_per_vendor;
create unique index erp_link_one_per_vendor on erp_link (vendor_slug) where is_active and kind = 'orders';

alter table erp_link add column vendor_id bigint;
alter table erp_link add column hears_changes boolean not null default false;
comment on column erp_link.hears_changes is 'Whether this partner is told what becomes of an order it has';
alter table erp_link add column description text not null default '';
alter table erp_link add column feed_id text;
alter table erp_link add column every interval;
alter table erp_link add column full_every interval;
alter table erp_link add column check_every interval;
alter table erp_link add column checked_at timestamptz;
alter table erp_link add column next_run_at timestamptz;
alter table erp_link add column wanted text check (wanted in ('delta', 'full', 'check', 'repair'));
alter table erp_link add column wanted_by text;
alter table erp_link add column claimed_by text;
alter table erp_link add column lease_until timestamptz;
alter table erp_link add check ((claimed_by is null) = (lease_until is null));
alter table erp_link add check (kind not in ('catalogue', 'stock') or feed_id is not null);
comment on column erp_link.feed_id is 'The feed whose inbox takes what is read; two links of one feed never read at the same time';
comment on column erp_link.full_every is 'How often everything is read again, whatever the ERP says has changed';
comment on column erp_link.wanted is 'What a person asked for; done before its time';
create index erp_link_feed on erp_link (feed_id) where is_active;

-- What is read from an ERP is kept as a file like any other, so that all that holds for files holds for records.
alter table file_receipt drop constraint file_receipt_source_check;
alter table file_receipt add constraint file_receipt_source_check check (source in ('sftp', 's3', 'http', 'mail', 'erp'));
alter table file_receipt add column mode text check (mode in ('full', 'partial'));
comment on column file_receipt.mode is 'Null: as its feed says. An ERP is read in part or as a whole for one and the same feed';

create table erp_pull (
  receipt_id uuid primary key references file_receipt,
  link text not null,
  scope text not null check (scope in ('full', 'delta', 'repair')),
  -- the newest write_date of each model when the reading began, by the ERP's own clock
  marks jsonb not null check (jsonb_typeof(marks) = 'object'),
  records integer not null check (records >= 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  pulled_at timestamptz not null default clock_timestamp()
);
create index erp_pull_link on erp_pull (link, receipt_id desc);
