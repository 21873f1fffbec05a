-- What a dead engine was reading is read by another one, as it was asked for.
alter table erp_link add column reading text check (reading in ('delta', 'full', 'check', 'repair'));
alter table erp_link add column reading_for text;
alter table erp_link add check (claimed_by is not null or reading is null and reading_for is null);
comment on column erp_link.reading is 'What somebody asked for and is being read; null when it was the link''s time';
