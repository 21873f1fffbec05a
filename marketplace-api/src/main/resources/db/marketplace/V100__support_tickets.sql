create table support_ticket (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user on delete restrict,
  order_id uuid references customer_order on delete restrict,
  subject text not null check (length(subject) between 1 and 200),
  status text not null default 'open' check (status in ('open', 'pending', 'closed')),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  assigned_to uuid references app_user on delete restrict,
  answer_due_at timestamptz not null,
  answered_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((status = 'closed') = (closed_at is not null))
);
comment on column support_ticket.status is 'open: the shop must answer; pending: the customer must; closed: nobody';
comment on column support_ticket.answer_due_at is 'When the first answer is owed, by priority';
create index support_ticket_user on support_ticket (user_id, created_at desc);
create index support_ticket_queue on support_ticket (status, answer_due_at);
create index support_ticket_order on support_ticket (order_id) where order_id is not null;
create index support_ticket_assigned on support_ticket (assigned_to) where assigned_to is not null;
create trigger support_ticket_touch before update on support_ticket for each row execute function touch_updated_at();

create table support_message (
  id uuid primary key default uuidv7(),
  ticket_id uuid not null references support_ticket on delete cascade,
  author_id uuid not null references app_user on delete restrict,
  from_staff boolean not null,
  body text not null check (length(body) between 1 and 5000),
  created_at timestamptz not null default now()
);
create index support_message_ticket on support_message (ticket_id, id);
