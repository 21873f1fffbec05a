export { ShopSettings as Component } from '@/features/shop-settings/components/ShopSettings'
