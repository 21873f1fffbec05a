-- The vehicle models that the found products fit; a product counts once for a model.
select m.id as model_id, k.name as make, m.name as model, count(distinct f.product_id) as count
from (select p.id from product p join offer o on o.product_id = p.id where /*filters*/ limit :most) base
join fitment f on f.product_id = base.id
join vehicle_type t on t.id = f.type_id
join vehicle_model m on m.id = t.model_id
join vehicle_make k on k.id = m.make_id
group by m.id, k.id
order by 4 desc, 2, 3
limit :values
