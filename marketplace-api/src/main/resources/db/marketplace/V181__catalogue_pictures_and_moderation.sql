-- Pictures the shop keeps itself: three sizes under one key. A picture without a key is a link to somewhere else.
alter table product_image
  add column file_key uuid unique,
  add column width integer check (width > 0),
  add column height integer check (height > 0),
  add column sha256 bytea check (octet_length(sha256) = 32),
  add column small_url text generated always as (
    case when file_key is null then url else '/api/v1/product-images/' || file_key || '/small' end) virtual,
  add column large_url text generated always as (
    case when file_key is null then url else '/api/v1/product-images/' || file_key || '/large' end) virtual,
  add check (file_key is null or (width is not null and height is not null and sha256 is not null));
-- the same picture twice is one
create unique index product_image_once on product_image (product_id, sha256) where sha256 is not null;

-- What the staff decided about a product, and why.
alter table product
  add column moderation_reason text check (length(moderation_reason) between 1 and 500),
  add column moderated_at timestamptz;
create index product_moderation_waiting on product (created_at, id) where moderation_status = 'pending';
create index product_moderation_rejected on product (created_at, id) where moderation_status = 'rejected';
