-- A vendor who wishes it is told of each confirmed order by WhatsApp too. What is owed waits among the mails.
alter table mail_outbox add column way text not null default 'mail' check (way in ('mail', 'whatsapp'));
alter table mail_outbox drop constraint mail_outbox_recipient_check;
alter table mail_outbox add constraint mail_outbox_recipient_check check (
  length(recipient) between 3 and 254
  and case way
        when 'mail' then recipient ~ '^[^@[:cntrl:][:space:]]+@[^@[:cntrl:][:space:]]+$'
        else recipient ~ '^\+[1-9][0-9]{6,14}$'
      end);
comment on column mail_outbox.way is 'whatsapp: the recipient is a telephone number in E.164, body_text goes as it is';

create table whatsapp_wish (
  user_id uuid primary key references app_user on delete cascade,
  since timestamptz not null default clock_timestamp()
);
comment on table whatsapp_wish is 'Who asked to be told of orders by WhatsApp, at the telephone number of the account';

alter table vendor_order add column whatsapp_sent_at timestamptz;
