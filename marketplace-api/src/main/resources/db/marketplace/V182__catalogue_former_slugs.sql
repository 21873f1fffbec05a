-- Slugs that categories had before: an old link still leads there. A category that takes one as its own has it alone.
create table category_former_slug (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  category_id bigint not null references category on delete cascade,
  left_at timestamptz not null default clock_timestamp()
);
create index category_former_slug_category on category_former_slug (category_id);

create function keep_former_slug() returns trigger language plpgsql set search_path = marketplace, public as $$
begin
  delete from category_former_slug where slug = new.slug;
  if tg_op = 'UPDATE' then
    insert into category_former_slug (slug, category_id) values (old.slug, new.id)
    on conflict (slug) do update set category_id = excluded.category_id, left_at = excluded.left_at;
  end if;
  return null;
end
$$;
create trigger category_slug_given after insert on category for each row execute function keep_former_slug();
create trigger category_slug_left after update of slug on category
  for each row when (old.slug is distinct from new.slug) execute function keep_former_slug();
