-- A product kept by hand, or by another feed, is not this feed's to change: fed or hand-kept, never both.
insert into integration.rejected_row
  (receipt_id, ordinal, row_number, line, sheet, column_name, value, code, message, suggestion, reason, arguments)
select :receipt, :cells + row_number() over (order by d.row_number), d.row_number, d.line,
       (select s.name from jsonb_to_recordset(cast(:sheets as jsonb)) as s("from" integer, name text)
        where s."from" <= d.row_number order by s."from" desc limit 1),
       :column, d.sku, 'NOT_FROM_THIS_FEED',
       case when d.foreign_feed is null then 'Cet article est tenu à la main dans l''espace vendeur : ce fichier ne peut pas le modifier.'
            else 'Cet article est tenu par un autre flux (' || d.foreign_feed || ') : ce fichier ne peut pas le modifier.' end,
       case when d.foreign_feed is null then 'Retirez la ligne du fichier, ou l''article de l''espace vendeur.'
            else 'Retirez la ligne de l''un des deux fichiers.' end,
       case when d.foreign_feed is null then 'KEPT_BY_HAND' else 'KEPT_BY_ANOTHER_FEED' end,
       case when d.foreign_feed is null then '{}' else array[d.foreign_feed] end
from difference d where d.is_foreign
