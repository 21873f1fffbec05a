select wanted.id, wanted.place from unnest(cast(:ids as bigint[])) with ordinality as wanted(id, place)
