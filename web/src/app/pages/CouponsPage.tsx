export { Coupons as Component } from '@/features/coupons/components/Coupons'
