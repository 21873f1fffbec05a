-- A feed's own limits, as its route file gives them: "maxLost=20, priceMove=80"; what it does not name has the configured value.
alter table feed add column brake text not null default '';

alter table file_receipt add column released_by text;
alter table file_receipt add column undone_at timestamptz;
alter table file_receipt add column undone_by text;
comment on column file_receipt.released_by is 'Who let a held file pass; the brake does not look at it again';
