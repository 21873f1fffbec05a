-- Text rules that both writers of the catalogue and the search must share; SQL, so that they cannot drift apart.

-- unaccent() is only STABLE because its dictionary could be swapped; ours is pinned by name.
create function fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent', value));

comment on function fold(text) is 'Case- and accent-folded text: Étrier -> etrier';

-- A part number in any spelling: 04465-0F010 = 04465 0f010 = ٠٤٤٦٥٠F٠١٠
create function reference_key(value text) returns text
  language sql immutable strict parallel safe
  return nullif(upper(regexp_replace(translate(value, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), '[^0-9A-Za-z]', '', 'g')), '');

comment on function reference_key(text) is 'A reference without spaces, dashes, dots or case; Arabic digits read as Latin ones';

create text search configuration french_folded (copy = pg_catalog.french);
alter text search configuration french_folded
  alter mapping for hword, hword_part, word with public.unaccent, french_stem;

create function touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end
$$;
