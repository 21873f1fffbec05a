-- A change of password ends every earlier session, tokens in flight included.
alter table app_user add column sessions_valid_from timestamptz;
comment on column app_user.sessions_valid_from is 'Tokens issued before are no longer good';

alter table refresh_token add column ip_address inet;
alter table refresh_token add column user_agent text check (length(user_agent) <= 300);
create index refresh_token_expired on refresh_token (expires_at);
