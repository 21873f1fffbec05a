-- Pages of the shop, legal ones first: a version that was published is never changed, consent names it.
create table page_version (
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  version integer not null check (version > 0),
  locale text not null check (locale in ('fr', 'ar', 'en')),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 100000),
  legal boolean not null,
  published_at timestamptz not null default clock_timestamp(),
  published_by uuid,
  primary key (slug, version, locale)
);
comment on column page_version.published_by is 'No foreign key: the page outlives the account of who wrote it';

create table banner (
  id uuid primary key default uuidv7(),
  text_fr text not null check (length(text_fr) between 1 and 300),
  text_ar text not null check (length(text_ar) between 1 and 300),
  text_en text not null check (length(text_en) between 1 and 300),
  link text check (length(link) <= 300 and link ~ '^(/|https://)'),
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_at is null or ends_at > starts_at)
);
create trigger banner_touch before update on banner for each row execute function touch_updated_at();

create table question (
  id uuid primary key default uuidv7(),
  question_fr text not null check (length(question_fr) between 1 and 300),
  question_ar text not null check (length(question_ar) between 1 and 300),
  question_en text not null check (length(question_en) between 1 and 300),
  answer_fr text not null check (length(answer_fr) between 1 and 5000),
  answer_ar text not null check (length(answer_ar) between 1 and 5000),
  answer_en text not null check (length(answer_en) between 1 and 5000),
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create trigger question_touch before update on question for each row execute function touch_updated_at();

create table contact_message (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 160),
  email public.citext not null check (length(email) <= 254),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  subject text not null check (length(subject) between 1 and 200),
  message text not null check (length(message) between 1 and 5000),
  locale text not null check (locale in ('fr', 'ar', 'en')),
  handled_at timestamptz,
  handled_by uuid references app_user on delete set null,
  created_at timestamptz not null default clock_timestamp()
);
create index contact_message_waiting on contact_message (created_at) where handled_at is null;
create index contact_message_email on contact_message (email);
create index contact_message_age on contact_message (created_at);
create index contact_message_handler on contact_message (handled_by) where handled_by is not null;

-- A first text of each legal page, to be replaced by the operator's own before opening.
insert into page_version (slug, version, locale, title, body, legal) values
('conditions-generales', 1, 'fr', 'Conditions générales de vente', 'Texte de départ, à remplacer par celui de l''exploitant. La commande est confirmée par l''acheteur (loi 2000-83, article 26). Les prix sont en dinars tunisiens.', true),
('conditions-generales', 1, 'ar', 'الشروط العامة للبيع', 'نص أولي يعوّضه المستغل بنصه. يؤكد المشتري الطلب (القانون 83 لسنة 2000، الفصل 26). الأسعار بالدينار التونسي.', true),
('conditions-generales', 1, 'en', 'Terms of sale', 'A first text, to be replaced by the operator''s own. The buyer confirms the order (law 2000-83, article 26). Prices are in Tunisian dinars.', true),
('confidentialite', 1, 'fr', 'Données personnelles', 'Texte de départ, à remplacer par celui de l''exploitant. Vous pouvez obtenir vos données, les corriger et les faire effacer (loi organique 2004-63).', true),
('confidentialite', 1, 'ar', 'المعطيات الشخصية', 'نص أولي يعوّضه المستغل بنصه. يمكنكم الحصول على معطياتكم وتصحيحها وطلب حذفها (القانون الأساسي 63 لسنة 2004).', true),
('confidentialite', 1, 'en', 'Personal data', 'A first text, to be replaced by the operator''s own. You may obtain your data, correct them and have them erased (organic law 2004-63).', true),
('retours', 1, 'fr', 'Retours', 'Dix jours ouvrables après la livraison (loi 2000-83, article 30). Le retour se demande depuis la page de la commande.', true),
('retours', 1, 'ar', 'الإرجاع', 'عشرة أيام عمل بعد التسليم (القانون 83 لسنة 2000، الفصل 30). يُطلب الإرجاع من صفحة الطلب.', true),
('retours', 1, 'en', 'Returns', 'Ten working days after delivery (law 2000-83, article 30). A return is asked for on the page of the order.', true);
