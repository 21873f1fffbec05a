/* Generated from the OpenAPI document of marketplace-api by npm run api:types. Do not edit. */
export interface paths {
  '/api/v1/addresses': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['list_4']
    put?: never
    post: operations['add_3']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/addresses/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['one']
    put: operations['replace']
    post?: never
    delete: operations['remove']
    options?: never
    head?: never
    patch: operations['change']
    trace?: never
  }
  '/api/v1/auth/register': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['register']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/carts/me': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The caller's cart at today's prices */
    get: operations['show']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/carts/me/items': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Adds pieces of a product, one when no quantity is given */
    post: operations['add_2']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/carts/me/items/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Takes a line out of the cart */
    delete: operations['remove_2']
    options?: never
    head?: never
    /** Sets how many pieces of a line are wanted */
    patch: operations['change_3']
    trace?: never
  }
  '/api/v1/categories': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The whole tree, or the categories whose name holds the given text, children nested */
    get: operations['tree']
    put?: never
    /** Adds a category (admins) */
    post: operations['add_1']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/categories/{slug}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One category by slug or id, children nested */
    get: operations['one_2']
    put?: never
    post?: never
    /** Removes a category that holds nothing (admins) */
    delete: operations['remove_1']
    options?: never
    head?: never
    /** Changes a category (admins) */
    patch: operations['change_2']
    trace?: never
  }
  '/api/v1/governorates': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['list_11']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/integrations/erp-sync-logs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['list_10']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/integrations/erp-sync-logs/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['one_9']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/integrations/feeds': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['feeds']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/integrations/file-uploads': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['list_9']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/integrations/file-uploads/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['one_8']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/integrations/file-uploads/{id}/rejected-rows': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['rejectedRows']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/integrations/file-uploads/upload-product-file': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['upload']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/integrations/routes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['routes']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/logs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['list_8']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/orders': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The orders the caller may see, newest first */
    get: operations['list_3']
    put?: never
    /** Orders what is in the cart; send an Idempotency-Key to be safe against a lost answer */
    post: operations['place']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/orders/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One order */
    get: operations['one_7']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/orders/{id}/cancel': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Calls an order off: by its buyer while it is new, by an admin until it is shipped */
    post: operations['cancel']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/orders/{id}/confirm': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Confirms an order: any by an admin, a cash order by its buyer */
    post: operations['confirm']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/orders/{id}/items': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The lines of one order */
    get: operations['items']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/orders/me': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What the caller bought, newest first */
    get: operations['mine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/payments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The caller's payments; an admin sees all */
    get: operations['list_7']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/payments/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One payment */
    get: operations['one_6']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/payments/{id}/mark_as_paid': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Notes that the money was received (admins) */
    post: operations['markAsPaid']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/products': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Products, filtered, searched and ordered; a vendor gets its own, an admin all */
    get: operations['list_2']
    put?: never
    /** Adds a hand-kept product to the caller's own shop */
    post: operations['add']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/products/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Takes an own product out of the shop; its history stays */
    delete: operations['archive']
    options?: never
    head?: never
    /** Changes an own product; what a feed keeps is refused */
    patch: operations['change_1']
    trace?: never
  }
  '/api/v1/products/{idOrSlug}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One product with its references and images */
    get: operations['one_5']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/products/suggest': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Parts whose reference or words begin as typed */
    get: operations['suggest']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/support/tickets': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['list_1']
    put?: never
    post: operations['open']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/support/tickets/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['get']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: operations['prioritise']
    trace?: never
  }
  '/api/v1/support/tickets/{id}/assign': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['assign']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/support/tickets/{id}/close': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['close']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/support/tickets/{id}/messages': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['messages']
    put?: never
    post: operations['say']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/token': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['signIn']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/token/refresh': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['renew']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/token/revoke': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['signOut']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/users': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['list_6']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/users/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['one_1']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: operations['changeOne']
    trace?: never
  }
  '/api/v1/users/{id}/orders': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What an account bought: one's own, or any for an admin */
    get: operations['ofUser']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/users/me': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['me_1']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: operations['changeMe']
    trace?: never
  }
  '/api/v1/users/me/password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: operations['changePassword']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendor-orders': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What the caller's shop has to deliver, newest first; an admin sees all vendors' */
    get: operations['list_5']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendor-orders/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One vendor's part of an order */
    get: operations['one_4']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendors': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Active vendors; admins see all and may filter by status */
    get: operations['list']
    put?: never
    /** Applies to sell; an admin decides */
    post: operations['apply']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendors/{id}/activate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Lets a vendor sell (admins) */
    post: operations['activate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendors/{id}/suspend': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Hides a vendor's offers at once (admins) */
    post: operations['suspend']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendors/{slug}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One vendor's public profile */
    get: operations['one_3']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendors/{slug}/products': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What one vendor has on sale */
    get: operations['ofVendor']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendors/me': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The caller's own vendor profile */
    get: operations['me']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /** Changes the caller's own vendor profile */
    patch: operations['describe']
    trace?: never
  }
  '/api/v1/vendors/me/dashboard': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Turnover and orders of the caller's own shop */
    get: operations['dashboard']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendors/me/sftp-keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The public keys that open the drop box */
    get: operations['keys']
    put?: never
    /** Adds a public key */
    post: operations['addKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/vendors/me/sftp-keys/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Removes a public key */
    delete: operations['removeKey']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/healthz': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: operations['health']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    AcceptedView: {
      /** Format: uuid */
      id?: string
      status?: string
      status_url?: string
    }
    AddItemRequest: {
      /** Format: int64 */
      product: number
      /** Format: int32 */
      quantity?: number
    }
    AddressRequest: {
      city: string
      country?: string
      delegation?: string
      governorate: string
      is_default_billing?: boolean
      is_default_shipping?: boolean
      latitude?: number
      longitude?: number
      phone: string
      postal_code: string
      sector?: string
      street: string
      street2?: string
    }
    AddressView: {
      city?: string
      country?: string
      delegation?: string
      governorate?: string
      /** Format: uuid */
      id?: string
      is_default_billing?: boolean
      is_default_shipping?: boolean
      latitude?: number
      longitude?: number
      phone?: string
      postal_code?: string
      sector?: string
      street?: string
      street2?: string
    }
    AssignTicketRequest: {
      /** Format: uuid */
      assigned_to: string
    }
    CancelRequest: {
      reason?: string
    }
    CartView: {
      currency?: string
      /** Format: uuid */
      id?: string
      items?: components['schemas']['Item'][]
      /** @example 129.900 */
      shipping?: Record<string, never>
      /** @example 129.900 */
      subtotal?: Record<string, never>
      /** @example 129.900 */
      total?: Record<string, never>
      /** @example 129.900 */
      vat?: Record<string, never>
    }
    CategoryOfProduct: {
      /** Format: int64 */
      id?: number
      name?: string
      slug?: string
    }
    CategoryRequest: {
      description?: string
      image_url?: string
      name?: string
      parent?: string
      /** Format: int32 */
      position?: number
      slug?: string
    }
    CategoryView: {
      children?: components['schemas']['CategoryView'][]
      description?: string
      /** Format: int64 */
      id?: number
      image_url?: string
      name?: string
      /** Format: int64 */
      parent?: number
      /** Format: int32 */
      position?: number
      slug?: string
    }
    ChangeItemRequest: {
      /** Format: int32 */
      quantity: number
    }
    ChangeTicketRequest: {
      /** @enum {string} */
      priority: 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT'
    }
    FeedView: {
      definition_version?: string
      description?: string
      id?: string
      is_active?: boolean
      /** Format: date-time */
      last_file_time?: string
      mapping?: string
      mode?: string
      template?: string
      vendor?: string
    }
    Figures: {
      /** @example 129.900 */
      commission?: Record<string, never>
      currency?: string
      /** Format: int64 */
      low_stock?: number
      /** @example 129.900 */
      net?: Record<string, never>
      /** Format: int64 */
      orders_in_progress?: number
      /** Format: int64 */
      orders_to_confirm?: number
      /** Format: int64 */
      out_of_stock?: number
      /** Format: int64 */
      products?: number
      /** @example 129.900 */
      turnover?: Record<string, never>
    }
    FileView: {
      /** Format: int32 */
      created_rows?: number
      /** Format: int32 */
      error_rows?: number
      feed?: string
      file_type?: string
      /** Format: date-time */
      finished_at?: string
      /** Format: uuid */
      id?: string
      message?: string
      original_file_name?: string
      /** Format: int32 */
      processed_rows?: number
      /** Format: date-time */
      received_at?: string
      /** Format: int32 */
      removed_rows?: number
      sha256?: string
      source?: string
      status?: string
      /** Format: int32 */
      total_rows?: number
      /** Format: int32 */
      unchanged_rows?: number
      /** Format: int32 */
      updated_rows?: number
      uploaded_by?: string
      vendor?: string
    }
    Filter: {
      action?: string
      actor?: string
      correlation_id?: string
      entity?: string
      entity_id?: string
      search?: string
    }
    Governorate: {
      code?: string
      name_ar?: string
      name_fr?: string
      postal_ranges?: string
    }
    Image: {
      alt_text?: string
      is_primary?: boolean
      url?: string
    }
    Item: {
      /** Format: uuid */
      id?: string
      name?: string
      /** @example 129.900 */
      price_at_purchase?: Record<string, never>
      /** Format: int64 */
      product?: number
      /** Format: int32 */
      quantity?: number
      sku?: string
      /** @example 129.900 */
      total_price?: Record<string, never>
      /** @example 129.900 */
      unit_price?: Record<string, never>
      /** @example 129.900 */
      vat_amount?: Record<string, never>
      vat_rate?: number
      /** Format: uuid */
      vendor_order?: string
    }
    JsonNode: unknown
    LogView: {
      action?: string
      after?: string
      before?: string
      correlation_id?: string
      /** Format: date-time */
      created_at?: string
      entity?: string
      entity_id?: string
      /** Format: int64 */
      id?: number
      ip_address?: string
      user?: string
      /** Format: uuid */
      user_id?: string
    }
    Message: {
      /** Format: uuid */
      author_id?: string
      body?: string
      /** Format: date-time */
      created_at?: string
      from_staff?: boolean
      /** Format: uuid */
      id?: string
    }
    MessageRequest: {
      message: string
    }
    OpenTicketRequest: {
      message: string
      /** Format: uuid */
      order?: string
      /** @enum {string} */
      priority?: 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT'
      subject: string
    }
    OrderView: {
      billing_address?: string
      /** Format: date-time */
      created_at?: string
      currency?: string
      /** @example 129.900 */
      discount_amount?: Record<string, never>
      /** Format: uuid */
      id?: string
      items?: components['schemas']['Item'][]
      notes?: string
      number?: string
      payment?: components['schemas']['PaymentOfOrder']
      payment_method?: string
      shipping_address?: string
      /** @example 129.900 */
      shipping_amount?: Record<string, never>
      shipping_method?: string
      status?: string
      /** @example 129.900 */
      subtotal_amount?: Record<string, never>
      /** @example 129.900 */
      total_amount?: Record<string, never>
      /** Format: date-time */
      updated_at?: string
      /** Format: uuid */
      user?: string
      /** @example 129.900 */
      vat_amount?: Record<string, never>
      vendor_orders?: components['schemas']['Part'][]
    }
    PageOfAddressView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['AddressView'][]
    }
    PageOfFeedView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['FeedView'][]
    }
    PageOfFileView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['FileView'][]
    }
    PageOfGovernorate: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['Governorate'][]
    }
    PageOfJsonNode: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['JsonNode'][]
    }
    PageOfLogView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['LogView'][]
    }
    PageOfOrderView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['OrderView'][]
    }
    PageOfPaymentView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['PaymentView'][]
    }
    PageOfSyncLogView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['SyncLogView'][]
    }
    PageOfTicketView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['TicketView'][]
    }
    PageOfUserView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['UserView'][]
    }
    PageOfVendorOrderView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['VendorOrderView'][]
    }
    PageOfVendorView: {
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['VendorView'][]
    }
    PaidRequest: {
      transaction_id?: string
    }
    Part: {
      /** Format: uuid */
      id?: string
      number?: string
      status?: string
      vendor?: components['schemas']['VendorOfPart']
    }
    PasswordRequest: {
      new_password: string
      old_password: string
    }
    PaymentOfOrder: {
      /** Format: uuid */
      id?: string
      method?: string
      status?: string
    }
    PaymentView: {
      /** @example 129.900 */
      amount?: Record<string, never>
      /** Format: date-time */
      created_at?: string
      currency?: string
      /** Format: uuid */
      id?: string
      method?: string
      /** Format: uuid */
      order?: string
      order_number?: string
      /** Format: date-time */
      payment_date?: string
      /** @example 129.900 */
      refunded_amount?: Record<string, never>
      status?: string
      transaction_id?: string
    }
    PlaceOrderRequest: {
      /** Format: uuid */
      billing_address?: string
      coupon?: string
      notes?: string
      payment_method: string
      /** Format: uuid */
      shipping_address?: string
      shipping_method?: string
    }
    Problem: {
      detail?: string
      errors?: {
        code?: string
        field?: string
        message?: string
      }[]
      incident?: string
      instance?: string
      /** @description In the caller's language: fr, ar or en */
      message?: string
      /** Format: int32 */
      status?: number
      title?: string
      /** @example /problems/not-found */
      type?: string
    } & {
      [key: string]: unknown
    }
    ProductCard: {
      /** @enum {string} */
      availability?: 'in_stock' | 'low' | 'to_confirm' | 'out_of_stock'
      brand?: string
      category?: components['schemas']['CategoryOfProduct']
      condition?: string
      /** Format: date-time */
      created_at?: string
      currency?: string
      feed?: string
      /** Format: int64 */
      id?: number
      images?: components['schemas']['Image'][]
      is_active?: boolean
      name?: string
      /** @example 129.900 */
      price?: Record<string, never>
      price_includes_vat?: boolean
      rating?: number
      reference?: string
      sku?: string
      slug?: string
      /** Format: int32 */
      stock_quantity?: number
      /** Format: date-time */
      updated_at?: string
      vendor?: components['schemas']['VendorOfProduct']
      /** Format: int64 */
      view_count?: number
    }
    ProductDetail: {
      attributes?: string
      /** @enum {string} */
      availability?: 'in_stock' | 'low' | 'to_confirm' | 'out_of_stock'
      brand?: string
      category?: components['schemas']['CategoryOfProduct']
      condition?: string
      /** Format: date-time */
      created_at?: string
      currency?: string
      description?: string
      dimensions_mm?: string
      feed?: string
      /** Format: int64 */
      id?: number
      images?: components['schemas']['Image'][]
      is_active?: boolean
      moderation_status?: string
      name?: string
      /** @example 129.900 */
      price?: Record<string, never>
      price_includes_vat?: boolean
      rating?: number
      reference?: string
      references?: string
      sku?: string
      slug?: string
      /** Format: int32 */
      stock_quantity?: number
      /** Format: date-time */
      updated_at?: string
      vendor?: components['schemas']['VendorOfProduct']
      /** Format: int64 */
      view_count?: number
      /** Format: int32 */
      weight_grams?: number
    }
    ProductList: {
      corrected_search?: string
      /** Format: int64 */
      count?: number
      count_is_estimate?: boolean
      next?: string
      previous?: string
      results?: components['schemas']['ProductCard'][]
    }
    ProductRequest: {
      attributes?: {
        [key: string]: Record<string, never>
      }
      brand?: string
      category?: string
      condition?: string
      description?: string
      is_active?: boolean
      name?: string
      price?: number
      reference?: string
      references?: components['schemas']['ReferenceRequest'][]
      sku?: string
      /** Format: int32 */
      stock_quantity?: number
      /** Format: int64 */
      vendor?: number
      /** Format: int32 */
      weight_grams?: number
    }
    ProfileRequest: {
      first_name?: string
      last_name?: string
      locale?: string
      phone?: string
    }
    ProfileView: {
      addresses?: components['schemas']['AddressView'][]
      /** Format: date-time */
      created_at?: string
      email?: string
      email_verified?: boolean
      first_name?: string
      /** Format: uuid */
      id?: string
      is_active?: boolean
      last_name?: string
      locale?: string
      phone?: string
      role?: string
      /** Format: date-time */
      updated_at?: string
      username?: string
    }
    ReferenceRequest: {
      brand?: string
      kind: string
      value: string
    }
    RefreshRequest: {
      refresh: string
    }
    RegisterRequest: {
      /** Format: email */
      email: string
      first_name: string
      last_name: string
      locale?: string
      password: string
      phone?: string
    }
    SftpKey: {
      /** Format: date-time */
      created_at?: string
      fingerprint?: string
      /** Format: uuid */
      id?: string
      label?: string
    }
    SftpKeyRequest: {
      label: string
      public_key: string
    }
    Suggestion: {
      brand?: string
      /** Format: int64 */
      id?: number
      name?: string
      reference?: string
      slug?: string
    }
    SuspensionRequest: {
      reason: string
    }
    SyncLogView: {
      correlation_id?: string
      definition_version?: string
      details?: string
      direction?: string
      /** Format: uuid */
      id?: string
      link?: string
      message?: string
      /** Format: int32 */
      records_affected?: number
      /** Format: int32 */
      records_read?: number
      /** Format: int32 */
      records_rejected?: number
      route_id?: string
      run_time?: number
      /** Format: date-time */
      started_at?: string
      status?: string
      sync_type?: string
    }
    TicketView: {
      /** Format: date-time */
      answer_due_at?: string
      /** Format: uuid */
      assigned_to?: string
      /** Format: date-time */
      closed_at?: string
      /** Format: date-time */
      created_at?: string
      /** Format: uuid */
      id?: string
      late?: boolean
      /** Format: uuid */
      order?: string
      priority?: string
      status?: string
      subject?: string
      /** Format: date-time */
      updated_at?: string
      /** Format: uuid */
      user?: string
    }
    TokenPair: {
      access?: string
      /** Format: int64 */
      expires_in?: number
      refresh?: string
      token_type?: string
    }
    TokenRequest: {
      email: string
      password: string
    }
    UserView: {
      /** Format: date-time */
      created_at?: string
      email?: string
      email_verified?: boolean
      first_name?: string
      /** Format: uuid */
      id?: string
      is_active?: boolean
      last_name?: string
      locale?: string
      phone?: string
      role?: string
      /** Format: date-time */
      updated_at?: string
      username?: string
    }
    VendorOfPart: {
      company_name?: string
      /** Format: int64 */
      id?: number
      slug?: string
    }
    VendorOfProduct: {
      company_name?: string
      /** Format: int64 */
      id?: number
      rating?: number
      slug?: string
    }
    VendorOrderView: {
      /** Format: date-time */
      acknowledged_at?: string
      /** @example 129.900 */
      commission_amount?: Record<string, never>
      commission_rate?: number
      /** Format: date-time */
      confirmed_at?: string
      /** Format: date-time */
      created_at?: string
      currency?: string
      erp_reference?: string
      /** Format: uuid */
      id?: string
      items?: string
      /** @example 129.900 */
      net_amount?: Record<string, never>
      notes?: string
      number?: string
      /** Format: uuid */
      order?: string
      payment_method?: string
      shipping_address?: string
      shipping_method?: string
      status?: string
      /** @example 129.900 */
      subtotal_amount?: Record<string, never>
      /** Format: date-time */
      updated_at?: string
      vendor?: components['schemas']['VendorOfPart']
    }
    VendorRequest: {
      address?: string
      bank_info?: {
        [key: string]: string
      }
      company_name?: string
      /** Format: email */
      contact_email?: string
      contact_phone?: string
      description?: string
      tax_number?: string
      website?: string
    }
    VendorView: {
      address?: string
      bank_info?: {
        [key: string]: string
      }
      commission_rate?: number
      company_name?: string
      contact_email?: string
      contact_phone?: string
      description?: string
      /** Format: int64 */
      id?: number
      logo?: string
      rating?: number
      /** Format: date-time */
      registration_date?: string
      slug?: string
      status?: string
      suspended_reason?: string
      tax_number?: string
      /** Format: uuid */
      user?: string
      website?: string
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  list_4: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfAddressView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  add_3: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AddressRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AddressView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AddressView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  replace: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AddressRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AddressView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  remove: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  change: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AddressRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AddressView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  register: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['UserView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  show: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CartView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  add_2: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AddItemRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CartView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  remove_2: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  change_3: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeItemRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CartView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  tree: {
    parameters: {
      query?: {
        name?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CategoryView'][]
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  add_1: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['CategoryRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CategoryView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one_2: {
    parameters: {
      query?: never
      header?: never
      path: {
        slug: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CategoryView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  remove_1: {
    parameters: {
      query?: never
      header?: never
      path: {
        slug: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  change_2: {
    parameters: {
      query?: never
      header?: never
      path: {
        slug: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['CategoryRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CategoryView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_11: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfGovernorate']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_10: {
    parameters: {
      query: {
        filter: components['schemas']['Filter']
        limit?: number
        offset?: number
        started_after?: string
        started_before?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfSyncLogView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one_9: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SyncLogView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  feeds: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfFeedView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_9: {
    parameters: {
      query?: {
        feed?: string
        limit?: number
        offset?: number
        status?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfFileView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one_8: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['FileView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  rejectedRows: {
    parameters: {
      query?: {
        format?: string
        limit?: number
        offset?: number
      }
      header?: {
        Accept?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': Record<string, never>
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  upload: {
    parameters: {
      query?: {
        feed?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string
        }
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AcceptedView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  routes: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfJsonNode']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_8: {
    parameters: {
      query: {
        created_after?: string
        created_before?: string
        filter: components['schemas']['Filter']
        limit?: number
        offset?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfLogView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_3: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        status?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfOrderView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  place: {
    parameters: {
      query?: never
      header?: {
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceOrderRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrderView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one_7: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrderView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  cancel: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': components['schemas']['CancelRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrderView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  confirm: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrderView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  items: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Item'][]
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  mine: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        status?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfOrderView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_7: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfPaymentView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one_6: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PaymentView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  markAsPaid: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': components['schemas']['PaidRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PaymentView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_2: {
    parameters: {
      query?: {
        brand?: string
        /** @description id or slug; descendants count too */
        category?: string
        condition?: string
        inStock?: boolean
        isActive?: boolean
        limit?: number
        maxPrice?: string
        minPrice?: string
        offset?: number
        /** @description price, -price, created_at, -created_at, name, -name, popularity */
        ordering?: string
        search?: string
        /** @description id or slug */
        vendor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProductList']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  add: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ProductRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProductDetail']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  archive: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  change_1: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ProductRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProductDetail']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one_5: {
    parameters: {
      query?: never
      header?: never
      path: {
        idOrSlug: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProductDetail']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  suggest: {
    parameters: {
      query: {
        limit?: number
        search: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Suggestion'][]
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_1: {
    parameters: {
      query?: {
        assigned_to?: string
        limit?: number
        offset?: number
        priority?: 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT'
        status?: 'OPEN' | 'PENDING' | 'CLOSED'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfTicketView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  open: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenTicketRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TicketView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  get: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TicketView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  prioritise: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeTicketRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TicketView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  assign: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignTicketRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TicketView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  close: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TicketView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  messages: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Message'][]
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  say: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MessageRequest']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TicketView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  signIn: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TokenPair']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  renew: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RefreshRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TokenPair']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  signOut: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RefreshRequest']
      }
    }
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_6: {
    parameters: {
      query?: {
        is_active?: boolean
        limit?: number
        offset?: number
        role?: string
        search?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfUserView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one_1: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProfileView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  changeOne: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ProfileRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProfileView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  ofUser: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        status?: string
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfOrderView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  me_1: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProfileView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  changeMe: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ProfileRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProfileView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  changePassword: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordRequest']
      }
    }
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list_5: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        status?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfVendorOrderView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one_4: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VendorOrderView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  list: {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        status?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PageOfVendorView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  apply: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['VendorRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VendorView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  activate: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VendorView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  suspend: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspensionRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VendorView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  one_3: {
    parameters: {
      query?: never
      header?: never
      path: {
        slug: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VendorView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  ofVendor: {
    parameters: {
      query?: {
        brand?: string
        /** @description id or slug; descendants count too */
        category?: string
        condition?: string
        inStock?: boolean
        isActive?: boolean
        limit?: number
        maxPrice?: string
        minPrice?: string
        offset?: number
        /** @description price, -price, created_at, -created_at, name, -name, popularity */
        ordering?: string
        search?: string
        /** @description id or slug */
        vendor?: string
      }
      header?: never
      path: {
        slug: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProductList']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  me: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VendorView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  describe: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['VendorRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VendorView']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  dashboard: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Figures']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  keys: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SftpKey'][]
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  addKey: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['SftpKeyRequest']
      }
    }
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SftpKey']
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  removeKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  health: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            [key: string]: string
          }
        }
      }
      /** @description Refus ou erreur (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
}
