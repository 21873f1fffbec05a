-- What a full file leaves out, of what its feed has for sale
select (select count(*)
        from marketplace.offer o join marketplace.product p on p.id = o.product_id
        where o.vendor_id = :vendor and p.feed = :feed and o.retired_at is null) as live,
       (select count(*)
        from marketplace.offer o join marketplace.product p on p.id = o.product_id
        where o.vendor_id = :vendor and p.feed = :feed and o.retired_at is null
          and not exists (select from staging s where s.sku = o.sku)) as absent
