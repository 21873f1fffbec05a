delete from marketplace.product_reference r using undo_row u
where not u.kept and u.text_changed & 16 <> 0 and r.product_id = u.product_id and r.from_feed and r.kind = 'oe'
