-- When the next file of a feed is expected, and what was odd about the last one. Worked out once a minute.
alter table feed add column schedule text not null default '';
alter table feed add column schedule_source text check (schedule_source in ('declared', 'learned'));
alter table feed add column last_received_at timestamptz;
alter table feed add column expected_at timestamptz;
alter table feed add column late_since timestamptz;
alter table feed add column odd text check (odd in ('tripled', 'shrunk', 'repeated'));
alter table feed add column odd_because text;
alter table feed add column odd_receipt uuid;
comment on column feed.schedule is 'as its route file declares it: "expectBy=07:00, expectDays=MON-SAT"; empty, it is learned';
