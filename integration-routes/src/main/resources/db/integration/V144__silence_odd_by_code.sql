-- Why a feed's last file is odd, as a code and what it names, beside the French words.
alter table feed
  add column odd_code text check (odd_code ~ '^[A-Z][A-Z_]*$'),
  add column odd_arguments text[] not null default '{}';
