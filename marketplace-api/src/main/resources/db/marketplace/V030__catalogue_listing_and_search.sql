-- A category page is read newest first; the id breaks ties.
drop index product_category;
create index product_category_newest on product (category_id, created_at desc, id desc);

-- A vendor's own page, in the same order.
create index product_vendor_newest on product (vendor_id, created_at desc, id desc);

-- One index for a whole reference and for its beginning, whatever the database's collation.
drop index product_reference_key;
create index product_reference_typed on product (reference_key text_pattern_ops);

create index product_counter_popular on product_counter (click_count desc, product_id desc) where click_count > 0;

create index product_name on product (name, id);

-- Few offers are retired: asking "is it one of them" is cheaper than reading every offer. No stock figure stands in the
-- predicate, so updates of price and stock stay HOT.
create index offer_retired on offer (product_id) where retired_at is not null;

-- What a buyer typed, as a text search query. Each word is read as French and as it stands (a brand is not French); all
-- words must match. The last one may be unfinished.
create function search_query(typed text, unfinished boolean) returns tsquery
  language plpgsql immutable strict parallel safe set client_min_messages = warning as $$
declare
  words text[] := regexp_split_to_array(btrim(typed), '\s+');
  quoted text;
  french tsquery;
  either tsquery;
  result tsquery;
begin
  for i in 1 .. least(cardinality(words), 12) loop
    continue when words[i] !~ '[[:alnum:]]';
    quoted := quote_literal(replace(words[i], '\', '')) || case when unfinished and i = cardinality(words) and length(words[i]) > 1 then ':*' else '' end;
    french := to_tsquery('marketplace.french_folded', quoted);
    continue when numnode(french) = 0;
    either := french || to_tsquery('simple', marketplace.fold(quoted));
    result := case when result is null then either else result && either end;
  end loop;
  return result;
end
$$;
comment on function search_query(text, boolean) is 'null when nothing is left to search for';

-- The word of the catalogue nearest to a mistyped one; null when none is near.
create function nearest_word(typed text) returns text
  language sql stable strict parallel safe set search_path = marketplace, public
  return (select word from search_word where word % fold(typed) order by similarity(word, fold(typed)) desc, word limit 1);

create function corrected_words(typed text) returns text
  language sql stable strict parallel safe set search_path = marketplace, public
  return (select string_agg(case when length(w.word) < 4 or w.word ~ '[0-9]' then w.word else coalesce(nearest_word(w.word), w.word) end, ' ' order by w.place)
          from regexp_split_to_table(btrim(typed), '\s+') with ordinality as w(word, place)
          where w.place <= 12);
comment on function corrected_words(text) is 'The typed words, each mistyped one replaced by its nearest word of the catalogue';
