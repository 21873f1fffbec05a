export { OrderList as Component } from '@/features/orders/components/OrderList'
