-- Beside the French sentence of a rejected cell stands what it is made of, so that it can be said in any language.
alter table rejected_row add column reason text check (reason ~ '^[A-Z][A-Z0-9_]+$'), add column arguments text[] not null default '{}';
comment on column rejected_row.reason is 'The sentence, by its key; null in rows older than the key';
comment on column rejected_row.arguments is 'What the sentence names: a line, a length, another feed';
