-- Which vendors have a file being worked on: no two files of one vendor at the same time.
create index file_receipt_busy on file_receipt (vendor_id) where status = 'processing';
