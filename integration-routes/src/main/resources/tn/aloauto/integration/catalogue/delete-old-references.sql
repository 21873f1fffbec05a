delete from marketplace.product_reference r using product_change c
where c.references_changed and not c.is_new and r.product_id = c.product_id and r.from_feed and r.kind = 'oe'
