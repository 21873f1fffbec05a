-- What a product said that an undo removed: without it nobody could tell any more what was for sale before.
create table removed_product (
  change_set integer not null references change_set,
  product_id bigint not null,
  sku text not null,
  reference text not null,
  name text not null,
  brand text,
  description text not null,
  category_id bigint not null,
  fed_references text,
  primary key (change_set, product_id)
);

alter table file_receipt add column replay_of uuid references file_receipt;
comment on column file_receipt.replay_of is 'The file whose bytes these are, sent through the mapping of the day once more; its figures count as of that file''s time';
