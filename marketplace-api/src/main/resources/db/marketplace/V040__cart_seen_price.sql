-- The price the buyer last saw in the cart. An order at another price is refused and the buyer asked again.
alter table cart_item add column seen_price numeric(14, 3) not null check (seen_price > 0);
