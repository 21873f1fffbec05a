-- What the outside must hear, written in the transaction that changed the truth. integration-routes takes rows by
-- stamping taken_at, never by "id greater than the last one": ids do not commit in order.
create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null unique default uuidv7(),
  topic text not null check (topic ~ '^[a-z]+(\.[a-z_]+)+$'),
  aggregate_id uuid not null,
  vendor_id bigint references vendor on delete restrict,
  payload jsonb not null check (jsonb_typeof(payload) = 'object'),
  correlation_id text not null,
  occurred_at timestamptz not null default clock_timestamp(),
  taken_at timestamptz
);
create index outbox_waiting on outbox (id) where taken_at is null;
create index outbox_aggregate on outbox (aggregate_id, id);

-- A wake-up only: the payload names the topic, the truth stays in the row.
create function announce_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', new.topic);
  return null;
end
$$;
create trigger outbox_announced after insert on outbox for each row execute function announce_outbox();

-- Append-only, by grants.
create table activity_log (
  id bigint generated always as identity primary key,
  occurred_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor text not null check (length(actor) <= 254),
  action text not null check (action ~ '^[a-z_]+(\.[a-z_]+)+$'),
  entity text,
  entity_id text,
  before jsonb,
  after jsonb,
  details jsonb,
  ip_address inet,
  correlation_id text
);
comment on column activity_log.actor_id is 'No foreign key: the log outlives an erased account';
create index activity_log_when on activity_log (occurred_at desc);
create index activity_log_actor on activity_log (actor_id, occurred_at desc);
create index activity_log_entity on activity_log (entity, entity_id);

-- Inserted in the same transaction as the effect; the stored answer is replayed for 24 hours.
create table idempotency_key (
  user_id uuid not null references app_user on delete cascade,
  key text not null check (length(key) between 1 and 255),
  request text not null,
  request_hash bytea not null check (octet_length(request_hash) = 32),
  response_status integer,
  response_headers jsonb,
  response_body text,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  primary key (user_id, key),
  check ((completed_at is null) = (response_status is null))
);
create index idempotency_key_age on idempotency_key (created_at);
