insert into integration.kept_row (change_set, product_id, sku, reason)
select :undo, product_id, coalesce(sku, '?'), 'Modifié depuis par un fichier plus récent ou par une autre main : laissé tel quel.'
from undo_row where kept
