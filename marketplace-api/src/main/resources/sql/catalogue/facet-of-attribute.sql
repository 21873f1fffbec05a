union all
(select :facet/*number*/, attributes ->> :code/*number*/, count(*)
 from base where attributes <> '{}' and attributes ->> :code/*number*/ is not null and /*but attribute*/
 group by 2 order by 3 desc, 2 limit :values)
