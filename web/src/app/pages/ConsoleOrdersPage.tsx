export { AllOrders as Component } from '@/features/orders/components/AllOrders'
