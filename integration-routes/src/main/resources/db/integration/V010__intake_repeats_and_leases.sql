-- The same bytes mean the same catalogue only while the same mapping reads them.
alter table feed add column last_mapping_version text;
comment on column feed.last_mapping_version is 'Version of the mapping that read the last applied file';
