select count(*) filter (where not kept and changed & 100 = 0) as restored,
       count(*) filter (where not kept and changed = 64) as removed,
       count(*) filter (where not kept and changed & 36 <> 0) as retired,
       count(*) filter (where kept) as kept
from undo_row
