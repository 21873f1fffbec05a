-- A product kept by hand, or by another feed, is not this feed's to change: fed or hand-kept, never both.
with foreign_row as (
  delete from staging s using marketplace.product p
  where p.vendor_id = :vendor and p.feed is distinct from :feed and p.sku = s.sku
  returning s.row_number, s.line, s.sku, s.price, p.feed),
good_otherwise as (select * from foreign_row where price is not null),
noted as (
  insert into integration.rejected_row (receipt_id, ordinal, row_number, line, column_name, value, code, message, suggestion, reason, arguments)
  select :receipt, :cells + row_number() over (order by f.row_number), f.row_number, f.line, :column, f.sku, 'NOT_FROM_THIS_FEED',
         case when f.feed is null then 'Cet article est tenu à la main dans l''espace vendeur : ce fichier ne peut pas le modifier.'
              else 'Cet article est tenu par un autre flux (' || f.feed || ') : ce fichier ne peut pas le modifier.' end,
         case when f.feed is null then 'Retirez la ligne du fichier, ou l''article de l''espace vendeur.'
              else 'Retirez la ligne de l''un des deux fichiers.' end,
         case when f.feed is null then 'KEPT_BY_HAND' else 'KEPT_BY_ANOTHER_FEED' end,
         case when f.feed is null then '{}' else array[f.feed] end
  from good_otherwise f
  returning 1)
select count(*) from noted
