export { CartView as Component } from '@/features/cart/components/CartView'
