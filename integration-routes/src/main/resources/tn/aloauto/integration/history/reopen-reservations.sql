-- The old figure does not count the orders the undone one counted: their pieces are reserved again, or they would be sold
-- twice.
select marketplace.reopen_reservations(:vendor, :since, :until,
  array(select product_id from undo_row where not kept and changed <> 64))
