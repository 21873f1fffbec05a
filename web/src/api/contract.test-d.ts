/* eslint-disable @typescript-eslint/no-duplicate-type-constituents, @typescript-eslint/no-redundant-type-constituents --
   every part of the unions below is meant to be never */
import type * as generated from './openapi'
import type * as ours from './schema'

/**
 * Checked by the compiler alone: every path this client calls, and every field it reads, is in the API's own OpenAPI
 * document. A renamed path or field fails the build after `npm run api:types`. Not checked yet: rejected rows and
 * routes, whose answers the document leaves open.
 */
type Nothing<T extends never> = T

type UnknownPath = Exclude<keyof ours.paths, keyof generated.paths>
export type PathsAreKnown = Nothing<UnknownPath>

type Ours = ours.components['schemas']
type Theirs = generated.components['schemas']
type UnknownField<A extends keyof Ours, B extends keyof Theirs> = Exclude<keyof Ours[A], keyof Theirs[B]>

export type FieldsAreKnown = Nothing<
  | UnknownField<'TokenPair', 'TokenPair'>
  | UnknownField<'User', 'ProfileView'>
  | UnknownField<'Address', 'AddressView'>
  | UnknownField<'AddressRequest', 'AddressRequest'>
  | UnknownField<'Governorate', 'Governorate'>
  | UnknownField<'Category', 'CategoryView'>
  | UnknownField<'Product', 'ProductDetail'>
  | UnknownField<'Suggestion', 'Suggestion'>
  | UnknownField<'VendorProfile', 'VendorView'>
  | UnknownField<'Cart', 'CartView'>
  | UnknownField<'PlaceOrderRequest', 'PlaceOrderRequest'>
  | UnknownField<'Order', 'OrderView'>
  | UnknownField<'VendorOrder', 'VendorOrderView'>
  | UnknownField<'Dashboard', 'Figures'>
  | UnknownField<'SftpKey', 'SftpKey'>
  | UnknownField<'FileUpload', 'FileView'>
  | UnknownField<'Feed', 'FeedView'>
  | UnknownField<'SyncLog', 'SyncLogView'>
  | UnknownField<'ActivityEntry', 'LogView'>
>
