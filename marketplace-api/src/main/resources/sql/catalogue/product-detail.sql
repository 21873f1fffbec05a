select p.id, p.slug, p.sku, p.reference, p.name, p.brand, p.condition, p.price_includes_vat, p.is_active, p.feed,
       p.created_at, p.updated_at, p.description, p.attributes, p.weight_grams, p.dimensions_mm, p.moderation_status, p.moderation_reason,
       c.id as category_id, c.slug as category_slug, c.name as category_name,
       v.id as vendor_id, v.slug as vendor_slug, v.company_name, v.rating as vendor_rating,
       o.price, greatest(o.feed_quantity - o.reserved_quantity, 0) as stock_quantity, o.retired_at,
       coalesce(n.view_count, 0) as view_count,
       (select coalesce(json_agg(json_build_object('kind', r.kind, 'brand', r.brand, 'value', r.value)
                                 order by r.kind, r.brand, r.value), '[]')
        from product_reference r where r.product_id = p.id) as reference_list,
       (select coalesce(json_agg(json_build_object('url', i.url, 'small_url', i.small_url, 'large_url', i.large_url, 'alt_text', i.alt_text, 'is_primary', i.is_primary)
                                 order by i.is_primary desc, i.position, i.id), '[]')
        from product_image i where i.product_id = p.id) as image_list
from product p
join offer o on o.product_id = p.id
join category c on c.id = p.category_id
join vendor v on v.id = p.vendor_id
left join product_counter n on n.product_id = p.id
where p.id = :id and /*filters*/
