import type { components } from './openapi'

/**
 * What the API answers, from its own OpenAPI document. The document says that a field is always there, not yet that it
 * may be null: where it may, that stands here.
 */
type Schemas = components['schemas']

/** T, some of whose fields may be null. */
export type Nullable<T, Fields extends keyof T> = Omit<T, Fields> & { [Field in Fields]: T[Field] | null }

export type OrderState = 'new' | 'confirmed' | 'shipped' | 'delivered' | 'cancelled' | 'refunded'
export type FileState = 'received' | 'processing' | 'completed' | 'partial' | 'failed' | 'held' | 'duplicate'

export type User = Nullable<Schemas['ProfileView'], 'phone'>
export type Person = Nullable<Schemas['UserView'], 'phone'>
export type Address = Nullable<
  Schemas['AddressView'],
  'street2' | 'delegation' | 'sector' | 'latitude' | 'longitude'
>
export type OrderAddress = Schemas['OrderAddress']
export type AddressRequest = Schemas['AddressRequest']
export type Governorate = Schemas['GovernoratesGovernorate']
export type Category = Nullable<Schemas['CategoryView'], 'parent' | 'image_url'>
export type VendorRef = Nullable<Schemas['ProductCardVendorOfProduct'], 'rating'>
export type Product = Omit<Nullable<Schemas['ProductCard'], 'brand' | 'rating' | 'feed'>, 'vendor'> & {
  vendor: VendorRef
}
export type Specification = Nullable<
  Omit<Schemas['ProductDetailSpecification'], 'value'>,
  'name_ar' | 'name_en' | 'unit'
> & { value: unknown }
export type ProductDetail = Product & { specifications: Specification[] } & Pick<
    Nullable<Schemas['ProductDetail'], 'weight_grams' | 'dimensions_mm' | 'attributes'>,
    'description' | 'attributes' | 'references' | 'weight_grams' | 'dimensions_mm' | 'moderation_status'
  >
export type Suggestion = Nullable<Schemas['ProductsSuggestion'], 'brand'>
export type VendorProfile = Nullable<
  Schemas['VendorView'],
  'rating' | 'address' | 'contact_phone' | 'website' | 'logo' | 'suspended_reason' | 'commission_rate'
>
export type CartItem = Omit<Schemas['BuyersCartItem'], 'product'> & { product: Product }
export type CouponInCart = Nullable<Schemas['CartViewCouponInCart'], 'reason' | 'message'>
export type Cart = Omit<Schemas['CartView'], 'items' | 'coupon'> & {
  items: CartItem[]
  coupon?: CouponInCart | null
}
export type Order = Schemas['OrderView']
export type ReturnPolicy = Nullable<Schemas['ReturnPolicy'], 'fr' | 'ar'>
export type OrderItem = Schemas['OrderViewItem']
export type VendorOrder = Nullable<
  Schemas['VendorOrderView'],
  'erp_reference' | 'acknowledged_at' | 'confirmed_at'
>
export type Payment = Nullable<Schemas['PaymentView'], 'transaction_id' | 'payment_date'>
export type Invoice = Schemas['InvoicesInvoice']
export type CardPayment = Schemas['CardPaymentsCardPayment'] & { redirect_url?: string | null }
export type Dispute = Nullable<Schemas['DisputeView'], 'refund_amount' | 'decision' | 'decided_at'>
export type VendorFigures = Nullable<
  Schemas['VendorStatisticsFigures'],
  'average_order' | 'return_rate' | 'rating' | 'files_healthy' | 'last_good_file'
>
export type ModerationCase = Nullable<Schemas['ModerationCase'], 'brand' | 'reason' | 'moderated_at'>
export type VendorDocument = Schemas['DocumentsDocument']
export type Coupon = Nullable<
  Schemas['CouponView'],
  | 'percent'
  | 'amount'
  | 'most_discount'
  | 'minimum_amount'
  | 'vendor'
  | 'category'
  | 'product'
  | 'kept_by'
  | 'valid_to'
  | 'usage_limit'
  | 'usage_limit_per_user'
>
export type Dashboard = Schemas['VendorDashboardFigures']
export type SftpKey = Schemas['SftpKeysSftpKey']
export type FileUpload = Nullable<
  Schemas['FileView'],
  'vendor' | 'finished_at' | 'message' | 'message_code' | 'released_by' | 'undone_at' | 'undone_by'
>
export type RejectedRow = Nullable<
  Schemas['EngineAnswersRejectedCell'],
  'column' | 'value' | 'suggestion'
> & {
  sheet?: string | null
}
export type Rehearsal = Nullable<Schemas['RehearsalView'], 'message'>
export type PriceMove = Schemas['EngineAnswersPriceMove']
export type Undone = Schemas['UndoneView']
export type Change = Nullable<
  Schemas['ChangeView'],
  'old_value' | 'new_value' | 'sheet' | 'row' | 'line' | 'file' | 'original_file_name' | 'mapping_version'
>
export type Feed = Schemas['FeedView']
export type RouteState = Nullable<
  Schemas['RouteView'],
  'template' | 'version' | 'line' | 'reason' | 'last_exchange_at'
>
export type SyncLog = Nullable<Schemas['SyncLogView'], 'run_time'>
export type ActivityEntry = Nullable<
  Schemas['LogView'],
  'user_id' | 'entity_id' | 'ip_address' | 'correlation_id' | 'before' | 'after'
>
export type Ticket = Nullable<Schemas['TicketView'], 'order' | 'assigned_to' | 'closed_at'>
export type TicketMessage = Schemas['TicketsMessage']
export type Wish = Schemas['WishlistsWish']
export type Review = Nullable<Schemas['ReviewsReview'], 'title' | 'body' | 'vendor_answer' | 'answered_at'>
export type ReturnCase = Nullable<
  Schemas['ReturnView'],
  'description' | 'decision_note' | 'sellable' | 'refunded_at'
>
export type Shipment = Nullable<
  Schemas['ShipmentsShipment'],
  'tracking_number' | 'shipped_at' | 'estimated_delivery' | 'actual_delivery_date'
>
export type VehicleMake = Schemas['VehicleCatalogueMake']
export type VehicleModel = Nullable<Schemas['VehicleCatalogueModel'], 'year_to'>
export type VehicleType = Nullable<
  Schemas['VehicleCatalogueType'],
  'generation' | 'year_to' | 'cc' | 'kw' | 'engine_code' | 'ktype'
>
export type KeptVehicle = Nullable<Schemas['GarageKept'], 'label' | 'year'>

export interface PageOf<T> {
  count: number
  next: string | null
  previous: string | null
  results: T[]
  count_is_estimate?: boolean
}

export interface ProductQuery {
  category?: string
  vendor?: string
  brand?: string
  in_stock?: boolean
  min_price?: string
  max_price?: string
  condition?: string
  attributes?: string
  model?: number
  vehicle?: number
  search?: string
  ordering?: string
  limit?: number
  offset?: number
}
