export { OrdersOnTheirWay as Component } from '@/features/integration/components/OrdersOnTheirWay'
