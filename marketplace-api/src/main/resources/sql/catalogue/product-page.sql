-- One page of products as buyers see it. The statement put in for "ids" chooses and orders them (columns id, place).
with page as materialized (
/*ids*/
)
select p.id, p.slug, p.sku, p.reference, p.name, p.brand, p.condition, p.price_includes_vat, p.is_active, p.feed,
       p.created_at, p.updated_at,
       c.id as category_id, c.slug as category_slug, c.name as category_name,
       v.id as vendor_id, v.slug as vendor_slug, v.company_name, v.rating as vendor_rating,
       o.price, greatest(o.feed_quantity - o.reserved_quantity, 0) as stock_quantity, o.retired_at,
       coalesce(n.view_count, 0) as view_count, i.url as image_url, i.small_url as image_small_url, i.large_url as image_large_url, i.alt_text as image_alt_text
from page
join product p on p.id = page.id
join offer o on o.product_id = p.id
join category c on c.id = p.category_id
join vendor v on v.id = p.vendor_id
left join product_counter n on n.product_id = p.id
left join product_image i on i.product_id = p.id and i.is_primary
where /*filters*/
order by page.place
