-- As before, but a word that reads the same in French and as it stands is looked up once: an unfinished one costs the index all
-- words that begin so, each time.
create or replace function search_query(typed text, unfinished boolean) returns tsquery
  language plpgsql immutable strict parallel safe set client_min_messages = warning as $$
declare
  words text[] := regexp_split_to_array(btrim(typed), '\s+');
  quoted text;
  french tsquery;
  as_it_stands tsquery;
  either tsquery;
  result tsquery;
begin
  for i in 1 .. least(cardinality(words), 12) loop
    continue when words[i] !~ '[[:alnum:]]';
    quoted := quote_literal(replace(words[i], '\', '')) || case when unfinished and i = cardinality(words) and length(words[i]) > 1 then ':*' else '' end;
    french := to_tsquery('marketplace.french_folded', quoted);
    continue when numnode(french) = 0;
    as_it_stands := to_tsquery('simple', marketplace.fold(quoted));
    either := case when french = as_it_stands then french else french || as_it_stands end;
    result := case when result is null then either else result && either end;
  end loop;
  return result;
end
$$;
