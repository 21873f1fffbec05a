-- A category's name is French and, where the staff wrote it, Arabic and English; where one lacks the French is read.
alter table category
  add column name_ar text check (length(name_ar) between 1 and 120),
  add column name_en text check (length(name_en) between 1 and 120);
create unique index category_name_ar_among_siblings on category (coalesce(parent_id, 0), fold(name_ar)) where name_ar is not null;
create unique index category_name_en_among_siblings on category (coalesce(parent_id, 0), fold(name_en)) where name_en is not null;
