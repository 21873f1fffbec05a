-- How far a file under way is, for whoever watches: written beside the applying transaction, at most once a second.
alter table file_receipt add column phase text check (phase in ('reading', 'merging'));
alter table file_receipt add column expected_rows integer check (expected_rows > 0);
comment on column file_receipt.expected_rows is 'estimated by the size of the first lines, or by the feed''s last file; null when nobody knows';
