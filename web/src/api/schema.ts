/**
 * The contract as design text has it, until the OpenAPI document of a running marketplace-api replaces this file.
 */
type Op<R, Query = never, Path = never, Body = never, Header = never> = {
  parameters: ([Path] extends [never] ? { path?: never } : { path: Path }) &
    ([Query] extends [never] ? { query?: never } : { query?: Query }) &
    ([Header] extends [never] ? { header?: never } : { header: Header }) & { cookie?: never }
  responses: { 200: { content: { 'application/json': R } } }
} & ([Body] extends [never]
  ? { requestBody?: never }
  : { requestBody: { content: { 'application/json': Body } } })

type Schemas = components['schemas']
type Page<T> = {
  count: number
  next: string | null
  previous: string | null
  results: T[]
  count_is_estimate?: boolean
}
interface Paging {
  limit?: number
  offset?: number
}
interface ById {
  id: string
}
type Call<Method extends string, O> = { [M in Method]: O } & {
  parameters: { query?: never; header?: never; path?: never; cookie?: never }
}

export interface ProductQuery extends Paging {
  category?: string
  vendor?: string
  brand?: string
  in_stock?: boolean
  min_price?: string
  max_price?: string
  condition?: string
  search?: string
  ordering?: string
}

export interface paths {
  '/api/v1/token': Call<'post', Op<Schemas['TokenPair'], never, never, { email: string; password: string }>>
  '/api/v1/token/revoke': Call<'post', Op<void, never, never, { refresh: string }>>
  '/api/v1/auth/register': Call<'post', Op<Schemas['User'], never, never, Schemas['RegisterRequest']>>
  '/api/v1/users/me': Call<'get', Op<Schemas['User']>> &
    Call<'patch', Op<Schemas['User'], never, never, Partial<Schemas['RegisterRequest']>>>
  '/api/v1/governorates': Call<'get', Op<Page<Schemas['Governorate']>>>
  '/api/v1/addresses': Call<'get', Op<Page<Schemas['Address']>>> &
    Call<'post', Op<Schemas['Address'], never, never, Schemas['AddressRequest']>>
  '/api/v1/addresses/{id}': Call<'put', Op<Schemas['Address'], never, ById, Schemas['AddressRequest']>> &
    Call<'delete', Op<void, never, ById>>
  '/api/v1/categories': Call<'get', Op<Schemas['Category'][]>>
  '/api/v1/products': Call<'get', Op<Page<Schemas['Product']> & { corrected_search?: string }, ProductQuery>>
  '/api/v1/products/{idOrSlug}': Call<'get', Op<Schemas['Product'], never, { idOrSlug: string }>>
  '/api/v1/products/suggest': Call<'get', Op<Schemas['Suggestion'][], { search: string; limit?: number }>>
  '/api/v1/vendors': Call<'get', Op<Page<Schemas['VendorProfile']>, Paging>>
  '/api/v1/vendors/{slug}': Call<'get', Op<Schemas['VendorProfile'], never, { slug: string }>>
  '/api/v1/vendors/me': Call<'get', Op<Schemas['VendorProfile']>>
  '/api/v1/vendors/me/dashboard': Call<'get', Op<Schemas['Dashboard']>>
  '/api/v1/vendors/me/sftp-keys': Call<'get', Op<Schemas['SftpKey'][]>> &
    Call<'post', Op<Schemas['SftpKey'], never, never, { label: string; public_key: string }>>
  '/api/v1/vendors/me/sftp-keys/{id}': Call<'delete', Op<void, never, ById>>
  '/api/v1/carts/me': Call<'get', Op<Schemas['Cart']>> & Call<'delete', Op<void>>
  '/api/v1/carts/me/items': Call<
    'post',
    Op<Schemas['Cart'], never, never, { product: number; quantity: number }>
  >
  '/api/v1/carts/me/items/{id}': Call<'patch', Op<Schemas['Cart'], never, ById, { quantity: number }>> &
    Call<'delete', Op<void, never, ById>>
  '/api/v1/orders': Call<
    'post',
    Op<Schemas['Order'], never, never, Schemas['PlaceOrderRequest'], { 'Idempotency-Key': string }>
  >
  '/api/v1/orders/me': Call<'get', Op<Page<Schemas['Order']>, Paging>>
  '/api/v1/orders/{id}': Call<'get', Op<Schemas['Order'], never, ById>>
  '/api/v1/vendor-orders': Call<'get', Op<Page<Schemas['VendorOrder']>, Paging & { status?: string }>>
  '/api/v1/vendor-orders/{id}': Call<'get', Op<Schemas['VendorOrder'], never, ById>>
  '/api/v1/integrations/file-uploads': Call<
    'get',
    Op<Page<Schemas['FileUpload']>, Paging & { status?: string; vendor?: string; feed?: string }>
  >
  '/api/v1/integrations/file-uploads/{id}': Call<'get', Op<Schemas['FileUpload'], never, ById>>
  '/api/v1/integrations/file-uploads/{id}/rejected-rows': Call<
    'get',
    Op<Page<Schemas['RejectedRow']>, Paging, ById>
  >
  '/api/v1/integrations/feeds': Call<'get', Op<Page<Schemas['Feed']>>>
  '/api/v1/integrations/routes': Call<'get', Op<Page<Schemas['RouteState']>, Paging>>
  '/api/v1/integrations/erp-sync-logs': Call<
    'get',
    Op<Page<Schemas['SyncLog']>, Paging & Record<string, string | number | undefined>>
  >
  '/api/v1/integrations/erp-sync-logs/{id}': Call<'get', Op<Schemas['SyncLog'], never, ById>>
  '/api/v1/logs': Call<
    'get',
    Op<Page<Schemas['ActivityEntry']>, Paging & Record<string, string | number | undefined>>
  >
}

export interface components {
  schemas: {
    TokenPair: { access: string; refresh: string; token_type: string; expires_in: number }
    RegisterRequest: {
      email: string
      password: string
      first_name: string
      last_name: string
      phone?: string
      locale?: string
    }
    User: {
      id: string
      email: string
      first_name: string
      last_name: string
      phone: string | null
      role: 'buyer' | 'vendor' | 'admin'
      is_active: boolean
      email_verified: boolean
      locale: string
      created_at: string
    }
    Governorate: { code: string; name_fr: string; name_ar: string; postal_ranges: string }
    AddressRequest: {
      street: string
      street2?: string | null
      delegation?: string | null
      sector?: string | null
      city: string
      governorate: string
      postal_code: string
      country: string
      phone: string
      latitude?: number | null
      longitude?: number | null
      is_default_shipping: boolean
      is_default_billing: boolean
    }
    Address: Schemas['AddressRequest'] & { id: string }
    Category: {
      id: number
      slug: string
      name: string
      parent?: number | null
      children?: Schemas['Category'][]
    }
    VendorRef: { id: number; slug: string; company_name: string; rating: string | null }
    Product: {
      id: number
      slug: string
      sku: string
      reference: string
      name: string
      description?: string
      brand: string | null
      category: { id: number; slug: string; name: string }
      vendor: Schemas['VendorRef']
      price: string
      currency: string
      price_includes_vat: boolean
      stock_quantity: number
      availability: 'in_stock' | 'low' | 'to_confirm' | 'out_of_stock'
      condition?: string
      attributes?: Record<string, unknown>
      references?: { kind: string; brand: string; value: string }[]
      images?: { url: string; alt_text: string; is_primary: boolean }[]
      rating: string | null
      view_count?: number
      is_active: boolean
      created_at: string
      updated_at: string
    }
    Suggestion: { id: number; slug: string; name: string; brand: string | null; reference: string }
    VendorProfile: {
      id: number
      slug: string
      company_name: string
      description: string
      rating: string | null
      registration_date: string
      address?: string | null
      contact_phone?: string | null
      website?: string | null
      status?: string
    }
    CartItem: {
      id: string
      product: Schemas['Product']
      quantity: number
      unit_price: string
      total_price: string
    }
    Cart: {
      id: string
      items: Schemas['CartItem'][]
      subtotal: string
      shipping: string
      vat: string
      total: string
      currency: string
    }
    PlaceOrderRequest: {
      shipping_address: string
      billing_address: string
      payment_method: string
      shipping_method?: string
      notes?: string
    }
    OrderItem: {
      id: string
      product: number
      sku: string
      name: string
      quantity: number
      unit_price: string
      price_at_purchase: string
      total_price: string
    }
    Order: {
      id: string
      number: string
      status: OrderStatus
      total_amount: string
      subtotal_amount: string
      shipping_amount: string
      vat_amount: string
      currency: string
      items: Schemas['OrderItem'][]
      vendor_orders: { id: string; number?: string; vendor: Schemas['VendorRef']; status: OrderStatus }[]
      payment: { id: string; status: string; method: string }
      shipping_address: Partial<Schemas['Address']>
      created_at: string
    }
    VendorOrder: {
      id: string
      number: string
      status: OrderStatus
      subtotal_amount: string
      commission_amount: string
      erp_reference: string | null
      acknowledged_at: string | null
      items: Schemas['OrderItem'][]
      shipping_address?: Partial<Schemas['Address']>
      created_at: string
    }
    Dashboard: {
      turnover: string
      commission: string
      net: string
      currency: string
      orders_to_confirm: number
      orders_in_progress: number
      products: number
      out_of_stock: number
      low_stock: number
    }
    SftpKey: { id: string; label: string; fingerprint: string; created_at: string }
    FileUpload: {
      id: string
      original_file_name: string
      file_type: string
      source: string
      vendor: string | number | null
      feed: string
      status: 'received' | 'processing' | 'completed' | 'partial' | 'failed' | 'held' | 'duplicate'
      total_rows: number
      processed_rows: number
      created_rows: number
      updated_rows: number
      unchanged_rows: number
      removed_rows: number
      error_rows: number
      sha256: string
      uploaded_by: string
      received_at: string
      finished_at: string | null
      message: string | null
    }
    RejectedRow: {
      row: number
      line: number
      sheet: string | null
      column: string | null
      value: string | null
      code: string
      message: string
      suggestion: string | null
    }
    Feed: { id: string; description: string; mode: string; is_active: boolean }
    RouteState: {
      id: string
      file: string
      kind: string
      template: string | null
      status: 'live' | 'refused' | 'stopped'
      version: string
      line: number | null
      reason: string | null
      exchanges_total: number
      exchanges_failed: number
      last_exchange_at: string | null
    }
    SyncLog: {
      id: string
      started_at: string
      run_time: string | number | null
      link: string
      direction: string
      sync_type: string
      status: string
      records_read: number
      records_affected: number
      records_rejected: number
      route_id: string
      definition_version: string
      correlation_id: string
      message: string
      details: Record<string, unknown>
    }
    ActivityEntry: {
      id: number
      created_at: string
      user_id: string | null
      user: string
      action: string
      entity: string
      entity_id: string | null
      before: unknown
      after: unknown
      ip_address: string | null
      correlation_id: string | null
    }
  }
}

type OrderStatus = 'new' | 'confirmed' | 'shipped' | 'delivered' | 'cancelled' | 'refunded'
