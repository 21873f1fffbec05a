import type { components } from './schema'

type Schemas = components['schemas']

export type User = Schemas['User']
export type Address = Schemas['Address']
export type AddressRequest = Schemas['AddressRequest']
export type Governorate = Schemas['Governorate']
export type Category = Schemas['Category']
export type Product = Schemas['Product']
export type Suggestion = Schemas['Suggestion']
export type VendorProfile = Schemas['VendorProfile']
export type Cart = Schemas['Cart']
export type CartItem = Schemas['CartItem']
export type Order = Schemas['Order']
export type OrderItem = Schemas['OrderItem']
export type VendorOrder = Schemas['VendorOrder']
export type Dashboard = Schemas['Dashboard']
export type SftpKey = Schemas['SftpKey']
export type FileUpload = Schemas['FileUpload']
export type RejectedRow = Schemas['RejectedRow']
export type Feed = Schemas['Feed']
export type RouteState = Schemas['RouteState']
export type SyncLog = Schemas['SyncLog']
export type ActivityEntry = Schemas['ActivityEntry']

export interface PageOf<T> {
  count: number
  next: string | null
  previous: string | null
  results: T[]
  count_is_estimate?: boolean
}

export type { ProductQuery } from './schema'
