export { VendorList as Component } from '@/features/staff/components/VendorList'
