-- Which version of the conditions of sale was in force when it was ordered; versions of a page are never changed.
alter table customer_order add column conditions_version integer check (conditions_version > 0);
comment on column customer_order.conditions_version is 'Of page conditions-generales; null for orders older than this column';
