-- What marketplace_app may do. It owns nothing.
grant select, insert, update, delete on all tables in schema marketplace to marketplace_app;
grant usage on all sequences in schema marketplace to marketplace_app;
revoke all on flyway_schema_history from marketplace_app;
alter default privileges for role marketplace_owner in schema marketplace
  grant select, insert, update, delete on tables to marketplace_app;
alter default privileges for role marketplace_owner in schema marketplace
  grant usage on sequences to marketplace_app;

-- One writer per column: the feed's half of a fed product is written by the feed; hand-kept products use the same
-- columns, so the grant stays and the rule "fed or hand-kept, never both" is a pair of triggers.

-- The audit trail is append-only, also for admins.
revoke update, delete, truncate on activity_log from marketplace_app;
-- What was issued stays as it was issued; a number is never given back.
revoke update, delete, truncate on invoice from marketplace_app;
revoke delete, truncate on document_series from marketplace_app;
-- What was announced stays announced; only integration-routes takes it.
revoke update, delete, truncate on outbox from marketplace_app;
-- What a mail says stays as it was written; the shop only clears away old ones.
revoke update, truncate on mail_outbox from marketplace_app;
-- Who agreed to what is never rewritten, a published page neither.
revoke update, delete, truncate on consent from marketplace_app;
revoke update, delete, truncate on page_version from marketplace_app;
-- What a vendor said of returns when somebody ordered stays said; the database itself writes it down.
revoke insert, update, delete, truncate on vendor_return_policy from marketplace_app;
revoke insert, update, delete, truncate on search_word from marketplace_app;

create or replace function keep_hands_off_fed_product() returns trigger language plpgsql as $$
begin
  if (new.sku, new.reference, new.name, new.description, new.brand, new.category_id, new.vendor_id, new.feed, new.weight_grams)
     is distinct from
     (old.sku, old.reference, old.name, old.description, old.brand, old.category_id, old.vendor_id, old.feed, old.weight_grams) then
    raise exception 'product % is kept by feed %', old.id, old.feed using errcode = 'restrict_violation', constraint = 'fed_or_hand_kept';
  end if;
  return new;
end
$$;
create or replace trigger product_fed_or_hand_kept before update on product
  for each row when (current_user = 'marketplace_app' and old.feed is not null) execute function keep_hands_off_fed_product();

create or replace function keep_hands_off_fed_offer() returns trigger language plpgsql as $$
begin
  if exists (select from product where id = old.product_id and feed is not null) then
    raise exception 'the price and quantity of product % are kept by its feed', old.product_id
      using errcode = 'restrict_violation', constraint = 'fed_or_hand_kept';
  end if;
  return new;
end
$$;
-- a reservation updates reserved_quantity only and does not come here; a feed is not marketplace_app
create or replace trigger offer_fed_or_hand_kept before update of price, feed_quantity, retired_at, sku on offer
  for each row when (current_user = 'marketplace_app') execute function keep_hands_off_fed_offer();
