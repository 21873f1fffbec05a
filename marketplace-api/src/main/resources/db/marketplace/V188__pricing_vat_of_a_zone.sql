-- A governorate may have rates of its own, as a free zone or an island has; none does until an admin says so.
alter table vat_rate add column governorate text references governorate;
alter table vat_rate drop constraint vat_rate_code_valid_from_key;
alter table vat_rate add unique nulls not distinct (code, governorate, valid_from);
comment on column vat_rate.governorate is 'null: everywhere that has no rate of its own';
