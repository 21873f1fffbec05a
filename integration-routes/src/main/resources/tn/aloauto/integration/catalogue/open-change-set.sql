insert into integration.change_set
  (receipt_id, feed_id, vendor_id, kind, definition_version, mapping_version, actor, settled_from, sheets, columns)
values (:receipt, :feed, :vendor, 'file', :definitionVersion, :mappingVersion, :feed, :settledFrom,
  cast(:sheets as jsonb), cast(:columns as jsonb))
returning number
