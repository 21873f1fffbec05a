-- Every published text has an author, a way it came and what its samples gave. Mappings and layouts are versioned as flows are.
alter table route_definition
  add column source text not null default 'folder' check (source in ('folder', 'rest', 'restore', 'automatic')),
  add column note text not null default '',
  add column cases integer not null default 0 check (cases >= 0);
comment on column route_definition.cases is 'How many samples gave what is expected of them before the text went live';

-- Who saved which text, between the saving and the engine taking it up: whichever engine is first finds the author here.
create table definition_authorship (
  file text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  author text not null,
  source text not null check (source in ('rest', 'restore', 'automatic')),
  note text not null default '',
  saved_at timestamptz not null default clock_timestamp(),
  primary key (file, sha256)
);
