-- Each vendor's part carries its own carriage, discount, stamp and tax; each line its own discount and commission.
alter table customer_order
  add column stamp_amount numeric(14, 3) not null default 0 check (stamp_amount >= 0),
  add column coupon_code text,
  add column company_name text check (length(company_name) between 2 and 160),
  add column company_tax_number text,
  add check ((company_name is null) = (company_tax_number is null)),
  drop constraint customer_order_check,
  drop constraint customer_order_check1,
  add constraint customer_order_discount_within check (discount_amount <= subtotal_amount + shipping_amount),
  add constraint customer_order_total check (total_amount = subtotal_amount + shipping_amount - discount_amount + stamp_amount);
comment on column customer_order.discount_amount is 'Of goods and of carriage together';

alter table vendor_order
  add column discount_amount numeric(14, 3) not null default 0 check (discount_amount >= 0),
  add column discount_paid_by text check (discount_paid_by in ('vendor', 'marketplace')),
  add column shipping_amount numeric(14, 3) not null default 0 check (shipping_amount >= 0),
  add column shipping_discount_amount numeric(14, 3) not null default 0 check (shipping_discount_amount >= 0),
  add column shipping_vat_rate numeric(5, 4) not null default 0 check (shipping_vat_rate between 0 and 1),
  add column stamp_amount numeric(14, 3) not null default 0 check (stamp_amount >= 0),
  add column vat_amount numeric(14, 3) not null default 0 check (vat_amount >= 0),
  add column total_amount numeric(14, 3) generated always as
    (subtotal_amount - discount_amount + shipping_amount - shipping_discount_amount + stamp_amount) stored,
  add constraint vendor_order_discount_within check (discount_amount <= subtotal_amount and shipping_discount_amount <= shipping_amount),
  add constraint vendor_order_discount_has_payer check (discount_amount + shipping_discount_amount = 0 or discount_paid_by is not null);
comment on column vendor_order.discount_amount is 'Of the goods; that of the carriage stands beside the carriage';
comment on column vendor_order.vat_amount is 'The VAT contained in total_amount';

alter table order_item
  add column vat_code text not null default 'standard',
  add column discount_amount numeric(14, 3) not null default 0 check (discount_amount >= 0),
  add column commission_rate numeric(5, 4) not null default 0 check (commission_rate between 0 and 1),
  add column commission_amount numeric(14, 3) not null default 0 check (commission_amount >= 0),
  add column commission_rule_id bigint references commission_rule on delete restrict,
  add constraint order_item_discount_within check (discount_amount <= total_price);
create index order_item_commission_rule on order_item (commission_rule_id);
comment on column order_item.vat_amount is 'The VAT contained in total_price less discount_amount';

-- Orders of before: the first part carried the carriage, the commission is spread over the lines to the millime.
update vendor_order vo set shipping_amount = o.shipping_amount, shipping_vat_rate = 0.19
from customer_order o where o.id = vo.order_id and vo.number = o.number || '-1';
update order_item i set commission_rate = s.commission_rate, commission_amount = s.slice
from (select i.id, vo.commission_rate,
             round(vo.commission_rate * sum(i.total_price) over w, 3)
               - round(vo.commission_rate * (sum(i.total_price) over w - i.total_price), 3) as slice
      from order_item i join vendor_order vo on vo.id = i.vendor_order_id
      window w as (partition by i.vendor_order_id order by i.id)) s
where s.id = i.id;
update vendor_order vo set vat_amount = round(vo.shipping_amount * 0.19 / 1.19, 3)
  + (select coalesce(sum(i.vat_amount), 0) from order_item i where i.vendor_order_id = vo.id);

-- A refund takes its share of the commission back.
alter table return_request add column commission_amount numeric(14, 3) not null default 0 check (commission_amount >= 0);
comment on column return_request.commission_amount is 'What the vendor gets back of the commission';
