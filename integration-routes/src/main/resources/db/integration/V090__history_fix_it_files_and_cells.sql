-- A fix-it file sent back continues the file whose rejected rows it holds; a chain of them continues the first.
alter table file_receipt add column continues uuid references file_receipt;
comment on column file_receipt.continues is 'The file whose rejected rows this one corrects; null for a file of its own';
create index file_receipt_continues on file_receipt (continues) where continues is not null;

-- Where in the file a row stands and what its columns are called: once a file, for each row is known by its number.
alter table change_set add column sheets jsonb;
alter table change_set add column columns jsonb;
comment on column change_set.sheets is 'Sheets of a workbook in the order they were read: [{"from": first row number, "name"}]; null for a text file';
comment on column change_set.columns is 'Columns of the file by field: {"price": {"column": from 1, "header": as the vendor wrote it}}';
