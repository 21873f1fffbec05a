-- Demo accounts, all with the password Demo-Piston-2026. They exist in quickstart alone: the production profile refuses them.
with demo (email, first_name, last_name, phone, role, is_staff) as (values
  ('admin@demo.aloauto.tn', 'Amel', 'Ben Salah', '+21671100100', 'admin', true),
  ('vendor@demo.aloauto.tn', 'Karim', 'Trabelsi', '+21671200200', 'vendor', false),
  ('vendor2@demo.aloauto.tn', 'Sonia', 'Masmoudi', '+21674300300', 'vendor', false),
  ('buyer@demo.aloauto.tn', 'Youssef', 'Gharbi', '+21622123456', 'buyer', false))
insert into marketplace.app_user (email, password_hash, first_name, last_name, phone, role, is_staff, email_verified_at)
select email,
       '{argon2}$argon2id$v=19$m=16384,t=2,p=1$U2GMoKIJo+WEPjCeqxwIig$h5MrlUqTA4Ry+dqf4mf2QpEFAf+qzuKx8+vDs65u4dU',
       first_name, last_name, phone, role, is_staff, now()
from demo
on conflict do nothing;

with demo (email, company_name, slug, description, phone, address, tax_number) as (values
  ('vendor@demo.aloauto.tn', 'Pièces Tunis', 'pieces-tunis', 'Pièces de freinage, filtration et distribution pour voitures françaises, italiennes et asiatiques.',
   '+21671200200', '48 rue de Marseille, 1001 Tunis', '0736202XAM000'),
  ('vendor2@demo.aloauto.tn', 'Moto Sfax', 'moto-sfax', 'Pneus, chaînes et pignons pour motos et scooters.',
   '+21674300300', '15 route de Tunis, 3002 Sfax', '0914089JAM000'))
insert into marketplace.vendor (user_id, company_name, slug, description, contact_email, contact_phone, address, tax_number, status)
select u.id, d.company_name, d.slug, d.description, d.email::public.citext, d.phone, d.address, d.tax_number, 'active'
from demo d join marketplace.app_user u on u.email = d.email::public.citext
on conflict do nothing;

insert into marketplace.address
  (user_id, street, delegation, city, governorate, postal_code, phone, is_default_shipping, is_default_billing)
select u.id, '12 avenue de la Liberté', 'El Omrane', 'Tunis', 'TN-11', '1002', '+21622123456', true, true
from marketplace.app_user u
where u.email = 'buyer@demo.aloauto.tn'
  and not exists (select from marketplace.address a where a.user_id = u.id);
