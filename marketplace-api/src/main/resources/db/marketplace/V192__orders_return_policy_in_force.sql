-- What a vendor says of returns, each text it ever had once; an order keeps the number of the one it was made under.
create table vendor_return_policy (
  vendor_id bigint not null references vendor on delete cascade,
  version integer not null check (version > 0),
  fr text,
  ar text,
  since timestamptz not null default clock_timestamp(),
  primary key (vendor_id, version)
);
comment on table vendor_return_policy is 'Without a text in either language: from then on the vendor says nothing of its own';

-- No reference to the version: rows of it are never changed or taken away, and a checkout has no time to prove it.
alter table vendor_order add column return_policy_version integer check (return_policy_version > 0);
comment on column vendor_order.return_policy_version is 'Null when the vendor said nothing, and for orders older than this column';

create function keep_return_policy() returns trigger
  language plpgsql security definer set search_path = marketplace, public as $$
begin
  insert into vendor_return_policy (vendor_id, version, fr, ar)
  select new.id, coalesce(max(version), 0) + 1, nullif(btrim(new.return_policy_fr), ''), nullif(btrim(new.return_policy_ar), '')
  from vendor_return_policy where vendor_id = new.id;
  return null;
end
$$;
create trigger vendor_return_policy_said after insert on vendor
  for each row when (coalesce(new.return_policy_fr, '') || coalesce(new.return_policy_ar, '') <> '')
  execute function keep_return_policy();
create trigger vendor_return_policy_changed after update of return_policy_fr, return_policy_ar on vendor
  for each row when ((old.return_policy_fr, old.return_policy_ar) is distinct from (new.return_policy_fr, new.return_policy_ar))
  execute function keep_return_policy();

insert into vendor_return_policy (vendor_id, version, fr, ar)
select id, 1, nullif(btrim(return_policy_fr), ''), nullif(btrim(return_policy_ar), '') from vendor
where btrim(coalesce(return_policy_fr, '') || coalesce(return_policy_ar, '')) <> '';
