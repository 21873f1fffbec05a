export { VendorOrderList as Component } from '@/features/vendor-orders/components/VendorOrderList'
