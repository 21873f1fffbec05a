-- Beside the French sentence of a file and of a run stands what it is made of, so that it can be said in any language.
alter table file_receipt
  add column message_code text check (message_code ~ '^[A-Z][A-Z_]*(:[A-Z][A-Z_]*)*$'),
  add column message_arguments text[] not null default '{}';
comment on column file_receipt.message_code is
  'The sentence, by its key; null for another''s words and in rows older than the key. Of A:B, A takes the first argument, B the rest';
alter table erp_sync_log
  add column message_code text check (message_code ~ '^[A-Z][A-Z_]*(:[A-Z][A-Z_]*)*$'),
  add column message_arguments text[] not null default '{}';
